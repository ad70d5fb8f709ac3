package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillfoldTest
@Tag("S3-03")
class ExportApiTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder = Path.of("");

    private Api api = Api.at(0);
    private long first;

    @BeforeEach
    void anAccountWithInvoices() {
        api = Api.at(port).newOwner();
        long account =
                database.sql("select max(id) from account").query(Long.class).single();
        StoredInvoices invoices = new StoredInvoices(database, account);
        first = invoices.add(
                Sample.of("Müller; \"Söhne\"", "2025-01-10", "119.00").numbered("=HYPERLINK(\"x\")"));
        invoices.add(Sample.of("IKEA", "2025-02-10", "-50.50").in("USD").numbered("F-2"));
        invoices.add(Sample.of("Shell", "2025-03-10", "80.00")
                .withState("needs_review", false)
                .numbered("F-3"));
    }

    @Test
    void writesCsvWithoutFormulasAndWithTotals() {
        String csv = api.get("/api/exports/invoices.csv?sort_by=issue_date&sort_order=asc")
                .text();

        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).startsWith("invoice_id,number,vendor,issue_date");
        assertThat(lines.get(1)).contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"Müller; \"\"Söhne\"\"\"", "119.00");
        assertThat(lines.get(2)).contains(",-50.50,");
        assertThat(csv).contains("\nTotal,,,,,,,,,,,EUR,197.00,2.00,199.00");
        assertThat(csv).contains("\nTotal,,,,,,,,,,,USD,-51.50,1.00,-50.50");
    }

    @Test
    void writesCsvAsTheReadersSpreadsheetExpectsIt() {
        Answer german = api.get("/api/exports/invoices.csv?locale=de&vendor=shell");

        assertThat(german.text()).startsWith("\ufeffinvoice_id;number;").contains(";80,00;");
        assertThat(german.text()).doesNotContain("IKEA");
        assertThat(api.get("/api/exports/invoices.csv?total_min=abc").code()).isEqualTo("invalid_parameter");
    }

    @Test
    void writesExcelWithTypedCellsAndTotals() throws IOException {
        Answer answer = api.get("/api/exports/invoices.xlsx?sort_by=issue_date&sort_order=asc");

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCell(1).asString()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.of(2025, 1, 10));
            assertThat(rows.get(1).getCell(13).asNumber()).isEqualByComparingTo("119.00");
            assertThat(rows.getLast().getCell(10).asString()).isEqualTo("USD");
            assertThat(rows.getLast().getCell(13).asNumber()).isEqualByComparingTo("-50.50");
        }
    }

    @Test
    void writesExcelThatFiltersAndKeepsItsHeaderInSight() throws IOException {
        byte[] file = api.get("/api/exports/invoices.xlsx").bytes();

        String sheet = entry(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:R4\"")
                .containsPattern("<col [^>]*min=\"3\"[^>]*width=\"34")
                .containsPattern("HYPERLINK\\([^<]*/api/originals/[^<]*token=\\d+\\.");
    }

    private String entry(byte[] zip, String name) throws IOException {
        Path file = Files.write(folder.resolve("export.xlsx"), zip);
        try (ZipFile entries = new ZipFile(file.toFile());
                InputStream text = entries.getInputStream(entries.getEntry(name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As the formats' own documents list them. */
    @Test
    void namesTheColumnsAsTheImportersKnowThem() {
        String datev = new String(
                api.get("/api/exports/datev.csv?date_from=2025-01-01&date_to=2025-12-31&consultant=29098&client=55003")
                        .bytes(),
                Charset.forName("windows-1252"));
        List<String> head = List.of(datev.lines().toList().getFirst().split(";", -1));

        assertThat(head).hasSize(31);
        assertThat(head.subList(0, 5)).containsExactly("\"EXTF\"", "700", "21", "\"Buchungsstapel\"", "13");
        assertThat(head.get(5)).matches("20\\d{15}");
        assertThat(head.subList(10, 16)).containsExactly("29098", "55003", "20250101", "4", "20250101", "20251231");
        assertThat(head.subList(18, 22)).containsExactly("1", "0", "0", "\"EUR\"");
        List<String> columns = List.of(datev.lines().toList().get(1).split(";"));
        assertThat(columns)
                .hasSize(125)
                .startsWith("Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs")
                .endsWith("EU-Land u. UStID (Ursprung)", "EU-Steuersatz (Ursprung)", "Abw. Skontokonto");
        assertThat(columns.get(9)).isEqualTo("Belegdatum");
        assertThat(columns.get(113)).isEqualTo("Festschreibung");
        assertThat(api.get("/api/exports/quickbooks.csv").text().lines().findFirst())
                .hasValue(
                        "BillNo,Supplier,BillDate,DueDate,Memo,Account,LineDescription,LineAmount,LineTaxAmount,Currency");
        assertThat(api.get("/api/exports/xero.csv").text().lines().findFirst())
                .hasValue("*ContactName,*InvoiceNumber,*InvoiceDate,*DueDate,Total,Description,*Quantity,*UnitAmount,"
                        + "*AccountCode,*TaxType,TaxAmount,Currency");
    }

    @Test
    void exportsNothingOfAnotherAccount() throws IOException {
        Api stranger = Api.at(port).newOwner();

        assertThat(stranger.get("/api/exports/invoices.csv").text()).doesNotContain("Shell", "IKEA");
        assertThat(stranger.get("/api/exports/invoices.json").text()).isEqualTo("[]");
        assertThat(entry(stranger.get("/api/exports/invoices.xlsx").bytes(), "xl/worksheets/sheet1.xml"))
                .doesNotContain("<row r=\"2\"");
        assertThat(stranger.get("/api/exports/xero.csv").text()).doesNotContain("Shell");
    }

    @Test
    void writesCsvForABrowserOfUnreadableLanguages() {
        Api.Answer answer = api.send(api.request("/api/exports/invoices.csv").header("Accept-Language", "%%%"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void writesJson() {
        var invoices = api.get("/api/exports/invoices.json?vendor=shell").json();

        assertThat(invoices.size()).isEqualTo(1);
        assertThat(invoices.get(0).get("fields").get("total").asString()).isEqualTo("80.00");
    }

    @Test
    void writesBatchesForBookkeepers() {
        String datev = new String(
                api.get("/api/exports/datev.csv?date_from=2025-01-01&date_to=2025-12-31")
                        .bytes(),
                Charset.forName("windows-1252"));
        assertThat(datev.lines().toList().getFirst()).startsWith("\"EXTF\";700;21;\"Buchungsstapel\";13;");
        String booking = datev.lines().toList().get(2);
        assertThat(booking)
                .startsWith("119,00;\"S\";\"EUR\";;;\"\";6300;70000;\"\";1001;\"HYPERLINKx\";\"\";;\"")
                .contains(";0;;;;\"\";;\"\";\"\";;\"\";;");
        assertThat(booking.replace("Müller; ", "").split(";", -1)).hasSize(125);
        assertThat(datev).as("not confirmed, or in dollars").doesNotContain("Shell", "USD");
        assertThat(api.get("/api/exports/datev.csv?date_from=2024-01-01&date_to=2025-12-31")
                        .code())
                .isEqualTo("invalid_parameter");
        assertThat(api.get("/api/exports/quickbooks.csv").text()).contains("F-3,Shell,03/10/2025,03/24/2025");
        assertThat(api.get("/api/exports/xero.csv").text()).contains("Shell,F-3,10/03/2025,24/03/2025,80.00");
    }

    @Test
    void writesUblForOneInvoice() {
        Answer ubl = api.get("/api/invoices/" + first + "/ubl.xml");

        assertThat(ubl.text())
                .contains("<cbc:TaxInclusiveAmount currencyID=\"EUR\">119.00</cbc:TaxInclusiveAmount>")
                .contains("Müller; \"Söhne\"");
        assertThat(Api.at(port)
                        .newOwner()
                        .get("/api/invoices/" + first + "/ubl.xml")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("S1-17")
    void linksToOriginalsOnlyWithASignatureInTime() {
        String csv = api.get("/api/exports/invoices.csv?vendor=shell").text();
        String line = csv.lines().toList().get(1);
        String link = line.substring(line.indexOf("/api/originals/"));
        Api stranger = Api.at(port);

        // The bytes of these made-up invoices are nowhere; what matters is that the link is taken.
        assertThat(stranger.get(link).code()).isEqualTo("file_not_found");
        assertThat(stranger.get(link.replaceAll(".$", link.endsWith("A") ? "B" : "A"))
                        .code())
                .isEqualTo("link_not_valid");
        assertThat(stranger.get(link.replaceFirst("token=\\d", "token=9")).code())
                .isEqualTo("link_not_valid");
        assertThat(stranger.get(link.replaceFirst("\\?.*", "")).code()).isEqualTo("link_not_valid");
    }
}
