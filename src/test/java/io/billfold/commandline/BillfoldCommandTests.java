package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.model.SaidInvoice;
import io.billfold.testing.ModelServer;
import io.billfold.testing.TestDocuments;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BillfoldCommandTests {
    private static final String INVOICE = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>F-2026-118</cbc:ID>
              <cbc:IssueDate>2026-10-03</cbc:IssueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
              <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">119.00</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
            </Invoice>
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<List<String>> starts = new ArrayList<>();

    @Test
    void servesWhenNoCommandIsNamed() {
        assertThat(run()).isZero();
        assertThat(run("--port", "9000")).isZero();

        assertThat(starts).containsExactly(List.of(), List.of("--server.port=9000"));
    }

    @Test
    void handsTheOptionsOfServeToTheServer() {
        int exitCode = run("serve", "--port", "9000", "--data", "somewhere", "--roles", "api,worker");

        assertThat(exitCode).isZero();
        assertThat(starts)
                .containsExactly(
                        List.of("--server.port=9000", "--billfold.data=somewhere", "--billfold.roles=api,worker"));
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("serve", "read", "evaluate");
    }

    @Test
    void refusesACommandItDoesNotKnow() {
        assertThat(run("reed", "a.pdf")).isEqualTo(2);

        assertThat(err.toString()).contains("reed");
    }

    @Test
    void readsAFolderIntoOneLineOfJsonADocument() throws IOException {
        Files.writeString(folder.resolve("a.xml"), INVOICE);
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/b.xml"), INVOICE.replace("F-2026-118", "F-2026-119"));

        int exitCode = run("read", folder.toString(), "--json", "-j", "2");

        assertThat(exitCode).isZero();
        List<JsonNode> lines =
                out.toString().lines().map(BillfoldCommandTests::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).at("/invoices/0/fields/number").asString()).isEqualTo("F-2026-118");
        assertThat(lines.get(1).at("/invoices/0/fields/number").asString()).isEqualTo("F-2026-119");
        assertThat(lines.get(1).at("/invoices/0/evidence/total/source").asString())
                .isEqualTo("einvoice");
        assertThat(lines.get(1).path("file").asString()).endsWith("b.xml");
        assertThat(lines.get(1).path("ms").isIntegralNumber()).isTrue();
    }

    @Test
    void saysWhichDocumentCouldNotBeReadAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("a.pdf"), "this is no PDF");
        Files.writeString(folder.resolve("b.xml"), INVOICE);

        int exitCode = run("read", folder.toString(), "--jsonl");

        assertThat(exitCode).isEqualTo(1);
        List<JsonNode> lines =
                out.toString().lines().map(BillfoldCommandTests::json).toList();
        assertThat(lines.get(0).at("/error/code").asString()).isEqualTo("unsupported_type");
        assertThat(lines.get(0).path("invoices").size()).isZero();
        assertThat(lines.get(1).at("/invoices/0/fields/total").asString()).isEqualTo("119.00");
    }

    @Test
    void saysThatAFileIsMissing() {
        int exitCode = run("read", folder.resolve("nothing.pdf").toString(), "--json");

        assertThat(exitCode).isEqualTo(1);
        assertThat(json(out.toString()).at("/error/code").asString()).isEqualTo("cannot_open");
    }

    @Test
    void evaluatesAFolderWhoseTruthIsKnown() throws IOException {
        Files.writeString(folder.resolve("a.xml"), INVOICE);
        Files.writeString(
                folder.resolve("truth.jsonl"),
                "{\"id\": \"a\", \"file\": \"a.xml\", \"source\": \"mine\", \"fields\": {\"number\": \"F-2026-118\", \"total\": \"120.00\"}}");

        int exitCode = run("evaluate", folder.toString(), "--no-cache", "--errors", "total");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("## mine: 1 documents")
                .containsPattern("\\| number +\\| +1 \\| +1 \\| +1 \\|")
                .contains("a\twant 120.00\tread 119.00");
    }

    @Test
    void saysWhatIsMissingInAFolderThatCannotBeEvaluated() {
        assertThat(run("evaluate", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("There is no truth.jsonl in");
    }

    @Test
    @Tag("S2-04")
    @Tag("S3-18")
    void bringsTheSchemaUpToDateSavesItAndRestoresIt() {
        Path data = folder.resolve("data");
        Path saved = folder.resolve("saved.zip");

        assertThat(run("migrate", "--data", data.toString())).isZero();
        assertThat(run("backup", saved.toString(), "--data", data.toString())).isZero();
        assertThat(run(
                        "restore",
                        saved.toString(),
                        "--data",
                        folder.resolve("other").toString()))
                .isZero();
        assertThat(run("migrate", "--data", folder.resolve("other").toString())).isZero();

        assertThat(out.toString())
                .contains("steps were missing", "Saved in", "Restored from", "The schema is up to date.");
    }

    @Test
    void refusesToRestoreOverExistingData() {
        Path data = folder.resolve("data");
        Path saved = folder.resolve("saved.zip");
        run("migrate", "--data", data.toString());
        run("backup", saved.toString(), "--data", data.toString());

        assertThat(run("restore", saved.toString(), "--data", data.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("not empty");
    }

    @Test
    void readsWithTheLanguageModelOfTheEnvironment() throws IOException {
        Path page = Files.write(
                folder.resolve("page.pdf"), TestDocuments.pdf("Harbour Supplies", "BOAT 7", "Total 119.00"));
        try (ModelServer server = ModelServer.start()) {
            server.then(ModelServer.says(
                    SaidInvoice.nothing().with("purchase_order", "BOAT 7").json()));
            Map<String, String> environment = Map.of(
                    "GPT_API_KEY",
                    ModelServer.KEY,
                    "OPENAI_BASE_URL",
                    server.baseUrl(),
                    "OPENAI_MODEL",
                    ModelServer.MODEL);

            int exitCode = runWith(environment, "read", "--json", "--language-model", page.toString());

            assertThat(exitCode).isZero();
            assertThat(server.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.pictures()).hasSize(1));
            JsonNode invoice = new JsonMapper().readTree(out.toString()).at("/invoices/0");
            assertThat(invoice.at("/fields/purchase_order").asString()).isEqualTo("BOAT 7");
            assertThat(invoice.at("/evidence/purchase_order/source").asString()).isEqualTo("model");
            assertThat(err.toString()).contains("stand-in-1: 1 calls, 1200 tokens.");
        }
    }

    @Test
    void saysThatNoLanguageModelIsSetUp() {
        assertThat(runWith(Map.of(), "read", "--language-model", "page.pdf")).isEqualTo(1);

        assertThat(err.toString()).contains("OPENAI_API_KEY");
    }

    @Test
    void namesAVariableOfTheLanguageModelThatIsWrong() {
        assertThat(runWith(
                        Map.of("OPENAI_API_KEY", "k", "OPENAI_MAX_RETRIES", "often"),
                        "read",
                        "--language-model",
                        "page.pdf"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("OPENAI_MAX_RETRIES is \"often\"");
    }

    @Test
    void namesAnEngineOfOcrThatThereIsNot() {
        assertThat(runWith(Map.of("OCR_ENGINE", "abbyy"), "read", "page.pdf")).isEqualTo(1);

        assertThat(err.toString()).contains("OCR_ENGINE").contains("paddle, tesseract or auto");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).startsWith("billfold ");
    }

    private int runWith(Map<String, String> environment, String... words) {
        return BillfoldCommand.run(
                words, environment, settings -> {}, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private int run(String... words) {
        return BillfoldCommand.run(words, starts::add, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
