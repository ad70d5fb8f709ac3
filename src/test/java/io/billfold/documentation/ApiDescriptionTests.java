package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description is exact enough to type a client by: what is there always, what may be null, what may be left out. */
@BillfoldTest
class ApiDescriptionTests {
    @LocalServerPort
    int port;

    private JsonNode description;

    @BeforeEach
    void ask() {
        description = Api.at(port).get("/v3/api-docs").json();
    }

    @Test
    void saysThatAValueIsAlwaysThereButMayBeNull() {
        JsonNode invoice = model("Invoice");

        assertThat(required(invoice)).contains("invoice_id", "duplicate_of", "error");
        assertThat(invoice.at("/properties/duplicate_of/type").toString()).contains("integer", "null");
        assertThat(invoice.at("/properties/invoice_id/type").asString()).isEqualTo("integer");
        assertThat(invoice.at("/properties/error/oneOf/0/$ref").asString()).endsWith("/Failure");
    }

    @Test
    void saysThatAValueIsLeftOutWhenThereIsNone() {
        assertThat(required(model("ReceptionJson"))).contains("filename").doesNotContain("invoice_id", "error");
        assertThat(required(model("Invoice"))).doesNotContain("language_model");
    }

    @Test
    void requiresNothingOfARequestThatMayBeLeftOut() {
        assertThat(model("Correction").has("required")).isFalse();
        assertThat(model("ReviewRejection").has("required")).isFalse();
    }

    @Test
    @Tag("S3-41")
    void namesEveryFieldAndEveryStateOfAnInvoice() {
        assertThat(model("InvoiceFields").at("/properties/total/type").toString())
                .contains("string", "null");
        assertThat(model("InvoiceFields")
                        .at("/properties/operation_numbers/type")
                        .asString())
                .isEqualTo("array");
        assertThat(model("InvoiceStatus").get("enum").valueStream().map(JsonNode::asString))
                .contains("needs_review", "failed");
    }

    @Test
    void namesTheFiltersAsTheyAreSent() {
        assertThat(description.at("/paths/~1api~1invoices/get/parameters").valueStream())
                .extracting(parameter -> parameter.get("name").asString())
                .contains("sort_by", "date_from", "per_page")
                .doesNotContain("sortBy", "perPage");
    }

    @Test
    void saysThatABoxHasFourSides() {
        assertThat(model("Proof").at("/properties/box/minItems").asInt()).isEqualTo(4);
        assertThat(model("PlaceJson").at("/properties/box/maxItems").asInt()).isEqualTo(4);
    }

    @Test
    void saysWhatADecisionAndACorrectionAnswer() {
        assertThat(answer("/api/invoices/{id}/confirm", "post", "200")).endsWith("/ReviewDecided");
        assertThat(answer("/api/invoices/{id}/retry", "post", "202")).endsWith("/ReviewDecided");
        assertThat(answer("/api/invoices/bulk", "post", "200")).endsWith("/ReviewBulkAnswer");
        assertThat(answer("/api/invoices/{id}", "patch", "200")).endsWith("/Invoice");
    }

    private String answer(String path, String method, String status) {
        return description
                .get("paths")
                .get(path)
                .get(method)
                .get("responses")
                .get(status)
                .at("/content/application~1json/schema/$ref")
                .asString();
    }

    private JsonNode model(String name) {
        return description.at("/components/schemas/" + name);
    }

    private static List<String> required(JsonNode model) {
        return model.get("required").valueStream().map(JsonNode::asString).toList();
    }
}
