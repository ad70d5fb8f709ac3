package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class ImportAndExportCommandTests {
    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Api owner = Api.at(0);

    @BeforeEach
    void signIn() {
        owner = Api.at(port).newOwner();
    }

    @Test
    void importsTheDocumentsOfAFolderAndDoublesNone() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.write(folder.resolve("a \"quoted\" name.pdf"), TestDocuments.pdf("Harbour Ltd", "Invoice H-1"));
        Files.write(below.resolve("b.xml"), TestDocuments.eInvoice());
        Files.writeString(folder.resolve("notes.txt"), "not a document");

        assertThat(run("write", "import", folder.toString())).isZero();
        assertThat(run("write", "import", folder.toString())).isZero();

        assertThat(out.toString().lines()).hasSize(4);
        assertThat(out.toString().lines().limit(2)).allMatch(line -> line.contains("taken in as #"));
        assertThat(out.toString().lines().skip(2)).allMatch(line -> line.contains("the same as #"));
        assertThat(err.toString()).isEmpty();
        assertThat(owner.get("/api/invoices").json().get("total").asInt()).isEqualTo(2);
        assertThat(owner.get("/api/invoices?search=quoted").json().get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatIsRefusedAndGoesOn() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a document");
        Path invoice = Files.write(folder.resolve("b.xml"), TestDocuments.eInvoice());
        Path missing = folder.resolve("missing.pdf");

        assertThat(run("write", "import", text.toString(), missing.toString(), invoice.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("notes.txt  The file is of no type", "missing.pdf  There is no such file.");
        assertThat(out.toString()).contains("b.xml  taken in as #");
    }

    @Test
    void importsNothingWithAKeyThatMayOnlyRead() throws IOException {
        Files.write(folder.resolve("b.xml"), TestDocuments.eInvoice());

        assertThat(run("read", "import", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("b.xml  The API key may not do this: it needs the scope write.");
        assertThat(owner.get("/api/invoices").json().get("total").asInt()).isZero();
    }

    @Test
    void exportsInTheFormatOfTheEndingOrTheNamedOne() throws IOException {
        Files.write(folder.resolve("b.xml"), TestDocuments.eInvoice());
        run("write", "import", folder.toString());
        Path json = folder.resolve("all.json");
        Path none = folder.resolve("none.csv");
        Path xero = folder.resolve("bookings.txt");

        assertThat(run("read", "export", json.toString())).isZero();
        assertThat(run("read", "export", none.toString(), "--filter", "status=rejected", "--filter", "status=failed"))
                .isZero();
        assertThat(run("read", "export", xero.toString(), "--format", "xero")).isZero();

        assertThat(json).content().contains("\"invoice_id\"", "b.xml");
        try (Stream<String> lines = Files.lines(none)) {
            assertThat(lines).hasSize(1);
        }
        assertThat(xero).content().contains("*InvoiceNumber");
        assertThat(out.toString()).contains("Written to " + json);
    }

    @Test
    void leavesNoFileWhereNothingIsExported() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "mine");

        assertThat(run("read", "export", there.toString())).isEqualTo(1);
        assertThat(run("read", "export", folder.resolve("a.pdf").toString())).isEqualTo(1);
        assertThat(run("read", "export", folder.resolve("a.csv").toString(), "--filter", "status=lost"))
                .isEqualTo(1);

        assertThat(there).hasContent("mine");
        assertThat(err.toString())
                .contains(
                        "there.csv is there already",
                        "a.pdf names no format: use .csv, .xlsx or .json",
                        "status is one of");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(there));
    }

    private int run(String scope, String... words) {
        String key = owner.post("/api/auth/api-keys", "{\"name\": \"shell\", \"scopes\": [\"" + scope + "\"]}")
                .json()
                .get("key")
                .asString();
        return BillfoldCommand.run(
                words,
                Map.of("BILLFOLD_API_KEY", key, "PORT", Integer.toString(port)),
                settings -> {},
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }
}
