package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class InvoiceApiTests {
    private static final String IBAN = "DE89370400440532013000";

    @Value("${local.server.port}")
    int port;

    private InvoiceCalls invoices;

    @BeforeEach
    void signIn() {
        invoices = new InvoiceCalls(Api.at(port).newOwner());
    }

    @Test
    @Tag("S2-14")
    void readsAnUploadedInvoiceAndShowsItsFields() {
        long id = invoices.read("invoice.xml", TestDocuments.eInvoice("F-2026-118", "Seller GmbH", IBAN));

        JsonNode invoice = invoices.get(id).json();

        assertThat(invoice.get("fields").get("number").asString()).isEqualTo("F-2026-118");
        assertThat(invoice.get("fields").get("total").asString()).isEqualTo("119.00");
        assertThat(invoice.get("fields").get("issue_date").asString()).isEqualTo("2026-10-03");
        assertThat(invoice.get("fields").get("seller_name").asString()).isEqualTo("Seller GmbH");
        assertThat(invoice.get("error").isNull()).isTrue();
        assertThat(invoice.propertyNames())
                .containsExactlyInAnyOrder(
                        "invoice_id",
                        "request_id",
                        "filename",
                        "source",
                        "status",
                        "archived",
                        "document_type",
                        "category",
                        "proved",
                        "duplicate_of",
                        "created_at",
                        "updated_at",
                        "version",
                        "fields",
                        "vat_breakdown",
                        "lines",
                        "evidence",
                        "findings",
                        "pages",
                        "summary",
                        "error",
                        "history");
    }

    @Test
    @Tag("S2-12")
    void answersEachOfSeveralFilesInOrder() {
        Answer answer = invoices.upload(Form.withFile("one.xml", TestDocuments.eInvoice())
                .and("two.txt", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .and("three.xml", TestDocuments.eInvoice()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().size()).isEqualTo(3);
        assertThat(answer.json().get(0).get("filename").asString()).isEqualTo("one.xml");
        assertThat(answer.json().get(0).get("status").asString()).isEqualTo("pending");
        assertThat(answer.json().get(1).get("error").get("code").asString()).isEqualTo("unsupported_type");
        assertThat(answer.json().get(2).get("invoice_id").isNumber()).isTrue();
    }
}
