package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The review API, row by row, against the packaged jar. */
class ReviewOnTheJarIT {
    @TempDir
    static Path folder;

    private static RunningBillfold billfold;

    private Api api;
    private InvoiceCalls invoices;

    @BeforeAll
    static void startTheJar() {
        billfold = RunningBillfold.start(folder.resolve("data"), Map.of("BILLFOLD_OPEN_REGISTRATION", "true"));
    }

    @AfterAll
    static void stopIt() {
        billfold.close();
    }

    @BeforeEach
    void signIn() {
        api = billfold.api().newOwner();
        invoices = new InvoiceCalls(api);
    }

    @Test
    @Tag("S2-01")
    @Tag("S2-12")
    void answersEveryFileOfAnUploadInOrder() {
        Form three = Form.withFile("a.xml", TestDocuments.eInvoice("A-1", "Papierhaus Nord GmbH", ""))
                .and("b.pdf", TestDocuments.pdf("Invoice B-1", "Total 12.00 EUR"))
                .and("c.png", TestDocuments.png(400, 300));

        Answer answer = invoices.upload(three);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().size()).isEqualTo(3);
        assertThat(answer.json().findValuesAsString("filename")).containsExactly("a.xml", "b.pdf", "c.png");
        assertThat(answer.json().get(0).propertyNames()).contains("invoice_id", "request_id", "status");
    }

    @Test
    @Tag("S2-13")
    void refusesAnUploadWithoutFiles() {
        Answer answer = api.post("/api/invoices/ocr");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("no_files");
    }

    @Test
    @Tag("S2-02")
    @Tag("S2-14")
    void givesTheDetailsOfAnInvoiceOnceItIsRead() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice("A-2", "Papierhaus Nord GmbH", ""));

        JsonNode invoice = invoices.get(id).json();

        assertThat(invoice.at("/fields/number").asString()).isEqualTo("A-2");
        assertThat(invoice.at("/fields/seller_name").asString()).isEqualTo("Papierhaus Nord GmbH");
        assertThat(invoice.at("/evidence/number/source").asString()).isEqualTo("einvoice");
        assertThat(invoices.get(999_999).status()).isEqualTo(404);
    }

    @Test
    @Tag("S2-15")
    @Tag("S2-16")
    @Tag("S2-17")
    void confirmsOnceAndOnlyWhatThereIs() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        assertThat(invoices.post(id, "confirm").json().propertyNames()).contains("message", "invoice_id", "status");
        assertThat(invoices.post(id, "confirm").status()).isEqualTo(400);
        assertThat(invoices.post(999_999, "confirm").status()).isEqualTo(404);
    }

    @Test
    @Tag("S2-18")
    @Tag("S2-19")
    void rejectsWithOrWithoutAReason() {
        List<Integer> statuses = new ArrayList<>();
        for (String body : new String[] {"", "{}", "{\"reason\": \"the total is wrong\"}"}) {
            long id = invoices.read("a.xml", TestDocuments.eInvoice("R-" + body.length(), "Papierhaus Nord GmbH", ""));
            String path = "/api/invoices/" + id + "/reject";
            statuses.add((body.isEmpty() ? api.post(path) : api.post(path, body)).status());
            statuses.add(api.post(path).status());
        }

        assertThat(statuses).containsExactly(200, 400, 200, 400, 200, 400);
        assertThat(invoices.post(999_999, "reject").status()).isEqualTo(404);
    }

    @Test
    @Tag("S2-20")
    @Tag("S2-21")
    @Tag("S2-22")
    @Tag("S2-23")
    void listsPagesFiltersSearchesAndSorts() {
        for (String name : List.of("alpha.xml", "beta.xml", "gamma.xml")) {
            invoices.read(name, TestDocuments.eInvoice(name, "Papierhaus Nord GmbH", ""));
        }

        JsonNode plain = api.get("/api/invoices/").json();
        JsonNode second = api.get("/api/invoices?page=2&per_page=2").json();
        JsonNode found = api.get("/api/invoices?search=BET&status=needs_review&status=failed")
                .json();
        JsonNode oldest =
                api.get("/api/invoices?sort_by=created_at&sort_order=asc").json();

        assertThat(plain.path("per_page").asInt()).isEqualTo(10);
        assertThat(plain.path("items").findValuesAsString("filename"))
                .containsExactly("gamma.xml", "beta.xml", "alpha.xml");
        assertThat(second.path("items").findValuesAsString("filename")).containsExactly("alpha.xml");
        assertThat(second.path("pages").asInt()).isEqualTo(2);
        assertThat(found.path("items").findValuesAsString("filename")).containsExactly("beta.xml");
        assertThat(oldest.path("items").findValuesAsString("filename")).startsWith("alpha.xml");
    }

    @Test
    @Tag("S2-24")
    @Tag("S2-25")
    void readsRejectedAndFailedInvoicesAgainAndNoOthers() {
        long rejected = invoices.read("a.xml", TestDocuments.eInvoice());
        assertThat(invoices.post(rejected, "retry").status()).isEqualTo(400);
        invoices.post(rejected, "reject");
        byte[] halfAnImage = TestDocuments.png(400, 300);
        long failed = invoices.uploaded("half.png", java.util.Arrays.copyOf(halfAnImage, halfAnImage.length / 2));
        invoices.await(failed, "failed");

        assertThat(invoices.post(rejected, "retry").status()).isEqualTo(202);
        assertThat(invoices.post(failed, "retry").status()).isEqualTo(202);
        assertThat(invoices.post(999_999, "retry").status()).isEqualTo(404);
        invoices.await(rejected, "needs_review");
        invoices.await(failed, "failed");
    }

    @Test
    @Tag("S2-26")
    void countsByStatusWithAndWithoutASlash() {
        invoices.read("a.xml", TestDocuments.eInvoice());

        assertThat(api.get("/api/invoices/status-summary/").json())
                .isEqualTo(api.get("/api/invoices/status-summary").json());
        assertThat(api.get("/api/invoices/status-summary")
                        .json()
                        .path("needs_review")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Tag("S2-27")
    @Tag("S2-28")
    void givesTheDataOfConfirmedInvoicesByOperationNumber() {
        long with = invoices.read("a.xml", TestDocuments.eInvoice("D-1", "Papierhaus Nord GmbH", ""));
        long without = invoices.read("b.xml", TestDocuments.eInvoice("D-2", "Papierhaus Nord GmbH", ""));
        invoices.patch(with, "{\"fields\": {\"operation_numbers\": [\"OP443485\", \"OP78901\"]}}");

        assertThat(api.get("/api/invoices/data").json().path("items").size()).isZero();
        invoices.post(with, "confirm");
        invoices.post(without, "confirm");

        assertThat(api.get("/api/invoices/data").json().path("items").size()).isEqualTo(2);
        JsonNode found = api.get("/api/invoices/data?op_number=OP78901").json();
        assertThat(found.path("items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/fields/number").asString()).isEqualTo("D-1");
    }

    @Test
    @Tag("S2-29")
    void givesTheOriginalBackByteForByte() {
        byte[] original = TestDocuments.pdf("Invoice G-1", "Total 12.00 EUR");
        long id = invoices.uploaded("original.pdf", original);

        assertThat(api.get("/api/invoices/" + id + "/download").bytes()).isEqualTo(original);
        assertThat(api.get("/api/invoices/999999/download").status()).isEqualTo(404);
    }

    @Test
    @Tag("S2-05")
    @Tag("S0-19")
    void keepsStrangersOut() {
        long id = invoices.uploaded("a.xml", TestDocuments.eInvoice());
        Api neighbour = billfold.api().newOwner();

        assertThat(billfold.api().get("/api/invoices").status()).isEqualTo(401);
        assertThat(billfold.api().get("/api/invoices").code()).isEqualTo("unauthenticated");
        assertThat(neighbour.get("/api/invoices/" + id).status()).isEqualTo(404);
    }
}
