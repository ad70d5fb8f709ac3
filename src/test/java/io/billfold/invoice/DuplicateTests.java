package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class DuplicateTests {
    private static final String IBAN = "DE89370400440532013000";
    private static final String OTHER_IBAN = "FR1420041010050500013M02606";

    @Value("${local.server.port}")
    int port;

    private InvoiceCalls invoices;

    @BeforeEach
    void signIn() {
        invoices = new InvoiceCalls(Api.at(port).newOwner());
    }

    @Test
    void linksAnInvoiceWithTheSameSellerAndNumberToTheFirst() {
        long first = invoices.read("a.xml", TestDocuments.eInvoice("F-1", "Café Müller", IBAN));

        long second = invoices.read(
                "b.xml", TestDocuments.eInvoice("F-1", "CAFE MULLER", IBAN, "2026-10-09", "10.00", "1.90", "11.90"));

        JsonNode copy = invoices.get(second).json();
        assertThat(copy.get("duplicate_of").asLong()).isEqualTo(first);
        assertThat(codes(copy)).contains("DUPLICATE");
        assertThat(invoices.get(first).json().get("duplicate_of").isNull()).isTrue();
    }

    @Test
    void linksAnInvoiceWithTheSameSellerDateAndTotalToTheFirst() {
        long first = invoices.read("a.xml", TestDocuments.eInvoice("F-1", "Seller", IBAN));

        long second = invoices.read("b.xml", TestDocuments.eInvoice("F-l", "Seller", IBAN));

        assertThat(invoices.get(second).json().get("duplicate_of").asLong()).isEqualTo(first);
    }

    @Test
    void takesAnotherSellersNumberForAnotherInvoice() {
        invoices.read("a.xml", TestDocuments.eInvoice("F-1", "Seller", IBAN));

        long second = invoices.read("b.xml", TestDocuments.eInvoice("F-1", "Other", IBAN));

        assertThat(invoices.get(second).json().get("duplicate_of").isNull()).isTrue();
    }

    @Test
    void isNoDuplicateAnyMoreOnceTheNumberAndDateAreCorrected() {
        invoices.read("a.xml", TestDocuments.eInvoice("F-1", "Seller", IBAN));
        long second = invoices.read("b.xml", TestDocuments.eInvoice("F-1", "Seller", IBAN));

        JsonNode corrected = invoices.patch(
                        second, "{\"fields\": {\"number\": \"F-2\", \"issue_date\": \"2026-10-04\"}}")
                .json();

        assertThat(corrected.get("duplicate_of").isNull()).isTrue();
        assertThat(codes(corrected)).doesNotContain("DUPLICATE");
    }

    @Test
    void warnsWhenAKnownSellerNamesAnotherBankAccount() {
        invoices.read("a.xml", TestDocuments.eInvoice("F-1", "Seller", IBAN, "2026-10-01", "10.00", "1.90", "11.90"));

        long second = invoices.read("b.xml", TestDocuments.eInvoice("F-2", "Seller", OTHER_IBAN));

        assertThat(codes(invoices.get(second).json())).contains("IBAN-CHANGED");
    }

    @Test
    void checksTheSumsAgainAfterACorrection() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice("F-1", "Seller", IBAN));

        JsonNode corrected =
                invoices.patch(id, "{\"fields\": {\"total\": \"500.00\"}}").json();

        assertThat(corrected.get("proved").asBoolean()).isFalse();
        assertThat(corrected.get("findings"))
                .anyMatch(finding -> finding.get("code").asString().equals("BR-CO-15")
                        && !finding.get("severity").asString().equals("ok"));
    }

    private static List<String> codes(JsonNode invoice) {
        List<String> codes = new ArrayList<>();
        invoice.get("findings").forEach(finding -> codes.add(finding.get("code").asString()));
        return codes;
    }
}
