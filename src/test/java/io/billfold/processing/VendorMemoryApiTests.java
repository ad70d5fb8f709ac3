package io.billfold.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class VendorMemoryApiTests {
    @Value("${local.server.port}")
    int port;

    private Api owner;
    private InvoiceCalls invoices;

    @BeforeEach
    void signIn() {
        owner = Api.at(port).newOwner();
        invoices = new InvoiceCalls(owner);
    }

    private static byte[] slip(String code, String total) {
        return TestDocuments.pdf(
                "Lumos Lamps Ltd",
                "12 Mill Road, Leeds LS1 4AB",
                "",
                "Payment slip",
                "Folio mark " + code,
                "Date 03 April 2026",
                "Lamp 10.00",
                "Total EUR " + total);
    }

    private long teach() {
        return teach("QX4711", "15.00");
    }

    private long teach(String code, String total) {
        long taught = invoices.read(code + ".pdf", slip(code, total));
        assertThat(invoices.patch(taught, "{\"fields\": {\"number\": \"" + code + "\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(invoices.post(taught, "confirm").status()).isEqualTo(200);
        return taught;
    }

    private String learned() {
        return owner.get("/api/vendor-memories").json().get(0).get("detail").asString();
    }

    private void takeBack(long invoice) {
        assertThat(owner.delete("/api/invoices/" + invoice + "/decision").status())
                .isEqualTo(200);
    }

    @Test
    void oneCorrectionMakesTheVendorsNextInvoiceRight() {
        teach();

        JsonNode next =
                invoices.get(invoices.read("next.pdf", slip("QX4733", "25.00"))).json();

        assertThat(next.at("/fields/number").asString()).isEqualTo("QX4733");
        assertThat(next.at("/evidence/number/source").asString()).isEqualTo("vendor_memory");
    }

    @Test
    void showsWhatIsRememberedAndForgetsIt() {
        teach();
        JsonNode listed = owner.get("/api/vendor-memories").json().get(0);
        long id = listed.get("id").asLong();

        JsonNode exported = owner.get("/api/vendor-memories/" + id).json();

        assertThat(listed.get("seller_name").asString()).isEqualTo("Lumos Lamps Ltd");
        assertThat(exported.at("/anchors/number/0/left").asString()).isEqualTo("FOLIOMARK");
        assertThat(owner.delete("/api/vendor-memories/" + id).status()).isEqualTo(204);
        assertThat(owner.get("/api/vendor-memories").json()).isEmpty();
    }

    @Test
    void belongsToTheAccountAlone() {
        teach();
        long id = owner.get("/api/vendor-memories").json().get(0).get("id").asLong();
        Api stranger = Api.at(port).newOwner();

        assertThat(stranger.get("/api/vendor-memories").json()).isEmpty();
        assertThat(stranger.get("/api/vendor-memories/" + id).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/vendor-memories/" + id).status()).isEqualTo(404);
    }

    @Test
    void learnsNothingFromAnArchivedInvoiceASecondTime() {
        teach();
        long id = owner.get("/api/invoices").json().at("/items/0/invoice_id").asLong();

        invoices.post(id, "archive");

        assertThat(owner.get("/api/vendor-memories").json().get(0).get("detail").asString())
                .startsWith("Learned from 1 invoice;");
    }

    @Test
    void aConfirmationTakenBackTakesAlongWhatItTaught() {
        long first = teach();

        takeBack(first);

        assertThat(owner.get("/api/vendor-memories").json()).isEmpty();
        JsonNode next =
                invoices.get(invoices.read("next.pdf", slip("QX4733", "25.00"))).json();
        assertThat(next.at("/fields/seller_name").asString()).isNotEmpty();
        assertThat(next.toString()).doesNotContain("vendor_memory");
    }

    @Test
    void leavesWhatOtherInvoicesTaught() {
        long first = teach();
        teach("QX4733", "25.00");
        assertThat(learned()).startsWith("Learned from 2 invoices;");

        takeBack(first);

        assertThat(learned()).startsWith("Learned from 1 invoice;");
        JsonNode next =
                invoices.get(invoices.read("next.pdf", slip("QX4755", "35.00"))).json();
        assertThat(next.at("/fields/number").asString()).isEqualTo("QX4755");
    }

    @Test
    void teachesAgainWhenItIsConfirmedAgain() {
        long first = teach();
        takeBack(first);

        invoices.post(first, "confirm");

        assertThat(learned()).startsWith("Learned from 1 invoice;");
    }

    @Test
    void aCorrectionAfterTheConfirmationReplacesWhatItTaught() {
        long first = teach();

        invoices.patch(first, "{\"fields\": {\"seller_name\": \"Halden Halogen Ltd\"}}");

        JsonNode listed = owner.get("/api/vendor-memories").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("seller_name").asString()).isEqualTo("Halden Halogen Ltd");
    }

    @Test
    void whatWasForgottenIsNotMissedWhenTheInvoiceIsTakenBack() {
        long first = teach();
        long id = owner.get("/api/vendor-memories").json().get(0).get("id").asLong();
        owner.delete("/api/vendor-memories/" + id);
        teach("QX4733", "25.00");

        takeBack(first);

        assertThat(learned()).startsWith("Learned from 1 invoice;");
    }

    @Test
    void filesTheNextEInvoiceOfAVendorAsAPersonFiledTheLast() {
        long first = eInvoice("E-1", "Segelmacherei Thoms");
        invoices.patch(first, "{\"category\": \"Sports\"}");
        invoices.post(first, "confirm");

        JsonNode next = invoices.get(eInvoice("E-2", "Segelmacherei Thoms")).json();
        JsonNode another = invoices.get(eInvoice("E-3", "Papierhaus Nord GmbH")).json();

        assertThat(next.get("category").asString()).isEqualTo("Sports");
        assertThat(next.at("/evidence/seller_name/source").asString()).isEqualTo("einvoice");
        assertThat(another.get("category").asString()).isNotEqualTo("Sports");
    }

    private long eInvoice(String number, String seller) {
        return invoices.read(number + ".xml", TestDocuments.eInvoice(number, seller, "DE89370400440532013000"));
    }
}
