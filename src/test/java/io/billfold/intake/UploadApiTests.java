package io.billfold.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class UploadApiTests {
    @Value("${local.server.port}")
    int port;

    private Api api;
    private InvoiceCalls invoices;

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
        invoices = new InvoiceCalls(api);
    }

    @Test
    @Tag("S2-13")
    void refusesAnUploadWithoutFiles() {
        Answer empty = api.post("/api/invoices/ocr");
        Answer emptyForm = invoices.upload(new Form());

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.code()).isEqualTo("no_files");
        assertThat(emptyForm.status()).isEqualTo(400);
        assertThat(emptyForm.code()).isEqualTo("no_files");
    }

    @Test
    void refusesAnotherContentType() {
        Answer answer = api.post("/api/invoices/ocr", "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media_type");
    }

    @Test
    @Tag("S4-01")
    void takesPdfsAndImages() {
        Answer answer = invoices.upload(
                Form.withFile("a.pdf", TestDocuments.pdf("Invoice 1")).and("b.png", TestDocuments.png(300, 400)));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json()).allMatch(entry -> entry.has("invoice_id") && entry.has("request_id"));
    }

    @Test
    @Tag("S2-29")
    void givesBackTheVeryBytes() {
        byte[] original = TestDocuments.eInvoice();
        long id = invoices.uploaded("Rechnung \u00dc 1.xml", original);

        Answer answer = api.get("/api/invoices/" + id + "/download");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(original);
        assertThat(answer.header("Content-Type")).isEqualTo("application/xml");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("Rechnung%20%C3%9C%201.xml");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void takesAFileWithALongName() {
        Answer answer = invoices.upload(Form.withFile("%E8%AF%B7".repeat(200) + ".pdf", TestDocuments.pdf("long")));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get(0).has("invoice_id")).isTrue();
    }

    @Test
    @Tag("S2-29")
    void hasNothingToDownloadForAnUnknownInvoice() {
        assertThat(api.get("/api/invoices/999999999/download").status()).isEqualTo(404);
    }

    @Test
    void answersTheSameBytesWithTheFirstInvoice() {
        byte[] bytes = TestDocuments.eInvoice();
        long first = invoices.read("first.xml", bytes);

        JsonNode again =
                invoices.upload(Form.withFile("again.xml", bytes)).json().get(0);

        assertThat(again.get("invoice_id").asLong()).isEqualTo(first);
        assertThat(again.get("duplicate_of").asLong()).isEqualTo(first);
        assertThat(again.get("filename").asString()).isEqualTo("again.xml");
        assertThat(api.get("/api/invoices").json().get("total").asInt()).isOne();
    }

    @Test
    void makesOneInvoiceOfTheSameBytesSentTenTimesAtOnce() throws Exception {
        byte[] bytes = TestDocuments.eInvoice();

        List<Long> ids = atOnce(10, () -> invoices.uploaded("same.xml", bytes));

        assertThat(ids).hasSize(10);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(api.get("/api/invoices").json().get("total").asInt()).isOne();
    }

    @Test
    void keepsTheBytesOfAccountsApart() {
        byte[] bytes = TestDocuments.eInvoice();
        long mine = invoices.uploaded("a.xml", bytes);

        JsonNode theirs = new InvoiceCalls(Api.at(port).newOwner())
                .upload(Form.withFile("a.xml", bytes))
                .json()
                .get(0);

        assertThat(theirs.get("invoice_id").asLong()).isNotEqualTo(mine);
        assertThat(theirs.has("duplicate_of")).isFalse();
    }

    @Test
    void takesAnArchiveApart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("one.xml", "two.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TestDocuments.eInvoice());
            }
        }

        Answer answer = invoices.upload(Form.withFile("both.zip", bytes.toByteArray()));

        assertThat(answer.json().size()).isEqualTo(2);
        assertThat(answer.json().get(0).get("invoice_id").asLong())
                .isNotEqualTo(answer.json().get(1).get("invoice_id").asLong());
    }

    @Test
    void cutsOffAFileThatIsTooLarge() {
        Answer answer = invoices.upload(Form.withFile("big.pdf", new byte[10 * 1024 * 1024 + 1]));

        assertThat(answer.status()).isEqualTo(413);
    }

    static Stream<Arguments> badFiles() {
        byte[] pdf = TestDocuments.pdf("Invoice");
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], "empty_file"),
                Arguments.of("cut.pdf", Arrays.copyOf(pdf, pdf.length / 2), "corrupt_pdf"),
                Arguments.of("locked.pdf", TestDocuments.lockedPdf(), "encrypted_pdf"),
                Arguments.of("text.pdf", "hello".getBytes(UTF_8), "corrupt_pdf"),
                Arguments.of("notes.txt", "hello".getBytes(UTF_8), "unsupported_type"),
                Arguments.of("long.pdf", TestDocuments.pdf(5_000, 100), "too_many_pages"),
                Arguments.of("tall.pdf", TestDocuments.pdf(1, 14_173), "page_too_large"),
                Arguments.of("dot.png", TestDocuments.png(1, 1), "image_too_small"),
                Arguments.of("wall.png", TestDocuments.png(30_000, 30_000), "image_too_large"),
                Arguments.of("secrets.xml", externalEntity().getBytes(UTF_8), "corrupt_xml"),
                Arguments.of("laughs.xml", billionLaughs().getBytes(UTF_8), "corrupt_xml"));
    }

    @ParameterizedTest(name = "{0} is refused as {2}")
    @MethodSource("badFiles")
    void refusesEachBadFileWithItsOwnCode(String filename, byte[] content, String code) {
        Answer answer = invoices.upload(Form.withFile(filename, content));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get(0).get("error").get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get(0).get("error").get("detail").asString()).isNotBlank();
        assertThat(api.get("/api/invoices").json().get("total").asInt()).isZero();
    }

    @Test
    void failsToReadABrokenImageWithItsOwnCode() {
        long id = invoices.uploaded("cut.png", Arrays.copyOf(TestDocuments.png(300, 400), 60));

        JsonNode failed = invoices.await(id, "failed");

        assertThat(failed.get("error").get("code").asString()).isEqualTo("corrupt_image");
        assertThat(failed.get("error").get("detail").asString()).isNotBlank();
    }

    @Test
    void showsThePagesAsTheyWereRead() {
        long id = invoices.uploaded("a.pdf", TestDocuments.pdf("Invoice 1", "Total 119.00 EUR"));

        Answer page = api.get("/api/invoices/" + id + "/pages/1");
        Answer again = api.get("/api/invoices/" + id + "/pages/1");
        Answer missing = api.get("/api/invoices/" + id + "/pages/2");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("image/png");
        assertThat(page.bytes()).startsWith(0x89, 'P', 'N', 'G').isEqualTo(again.bytes());
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.code()).isEqualTo("page_not_found");
    }

    private static String externalEntity() {
        return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Invoice>&e;</Invoice>";
    }

    private static String billionLaughs() {
        return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;\">]><Invoice>&c;</Invoice>";
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(call));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
