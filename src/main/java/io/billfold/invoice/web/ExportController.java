package io.billfold.invoice.web;

import io.billfold.account.Caller;
import io.billfold.account.SignedLinks;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.InvoiceStream;
import io.billfold.invoice.InvoiceStream.Entry;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.Review;
import io.billfold.invoice.export.Bills;
import io.billfold.invoice.export.CsvExport;
import io.billfold.invoice.export.Datev;
import io.billfold.invoice.export.SpreadsheetExport;
import io.billfold.invoice.export.Ubl;
import io.billfold.problem.Problem;
import io.billfold.settings.PublicAddress;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Any list of invoices as a file. All take the list's filters and stream, so a million invoices are no more trouble than ten. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Exports")
class ExportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration LINK_LIFE = Duration.ofDays(7);

    private final InvoiceStream stream;
    private final Invoices invoices;
    private final SignedLinks links;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;

    ExportController(
            InvoiceStream stream,
            Invoices invoices,
            SignedLinks links,
            PublicAddress address,
            JsonMapper json,
            Clock clock) {
        this.stream = stream;
        this.invoices = invoices;
        this.links = links;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/api/exports/invoices.csv")
    @Operation(summary = "The list as CSV in UTF-8; separator and decimal mark by locale")
    ResponseEntity<StreamingResponseBody> csv(
            Caller caller,
            @ParameterObject ListParameters parameters,
            @RequestParam(required = false) @Nullable String locale,
            @RequestParam(required = false) @Nullable Boolean bom,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        String named = locale != null ? locale : languages;
        Locale shown = locale != null ? locale(locale) : preferred(languages);
        // A person's spreadsheet needs the mark to know UTF-8; a program, which names no language, stumbles over it.
        boolean marked = bom == null ? named != null : bom;
        Function<Entry, String> link = linker(caller);
        return file("invoices.csv", "text/csv;charset=UTF-8", out -> {
            Writer writer = writer(out, StandardCharsets.UTF_8);
            if (marked) {
                writer.write('\ufeff');
            }
            CsvExport export = new CsvExport(writer, shown, link);
            export.begin();
            stream.entries(caller.account(), parameters.filter(), parameters.order(), export::add);
            export.end();
            writer.flush();
        });
    }

    @GetMapping("/api/exports/invoices.xlsx")
    @Operation(summary = "The list as an Excel file")
    ResponseEntity<StreamingResponseBody> xlsx(Caller caller, @ParameterObject ListParameters parameters) {
        Function<Entry, String> link = linker(caller);
        return file("invoices.xlsx", XLSX, out -> {
            SpreadsheetExport export = new SpreadsheetExport(out, link);
            export.begin();
            stream.entries(caller.account(), parameters.filter(), parameters.order(), export::add);
            export.end();
        });
    }

    @GetMapping("/api/exports/invoices.json")
    @Operation(summary = "The list as JSON, every invoice whole")
    ResponseEntity<StreamingResponseBody> json(Caller caller, @ParameterObject ListParameters parameters) {
        return file("invoices.json", MediaType.APPLICATION_JSON_VALUE, out -> {
            try (JsonGenerator generator = json.createGenerator(out)) {
                generator.writeStartArray();
                stream.invoices(
                        caller.account(),
                        parameters.filter(),
                        parameters.order(),
                        invoice -> generator.writePOJO(InvoiceJson.of(invoice, List.of())));
                generator.writeEndArray();
            }
        });
    }

    @GetMapping("/api/exports/datev.csv")
    @Operation(summary = "The confirmed invoices of the list in euros as a DATEV batch (EXTF 700)")
    ResponseEntity<StreamingResponseBody> datev(
            Caller caller,
            @ParameterObject ListParameters parameters,
            @RequestParam(defaultValue = "1001") int consultant,
            @RequestParam(defaultValue = "1") int client,
            @RequestParam(name = "expense_account", defaultValue = "6300") String expenses,
            @RequestParam(name = "creditor_account", defaultValue = "70000") String creditor) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = orElse(parameters.filter().dateFrom(), today.withDayOfYear(1));
        LocalDate to = orElse(parameters.filter().dateTo(), from.withMonth(12).withDayOfMonth(31));
        if (from.getYear() != to.getYear() || from.isAfter(to)) {
            throw QueryParameters.invalid(
                    "date_to", "lies in the same year as date_from, as a DATEV batch is of one year");
        }
        Datev.Books books = books(consultant, client, expenses, creditor);
        return file("EXTF_Buchungsstapel.csv", "text/csv;charset=windows-1252", out -> {
            Writer writer = writer(out, Datev.CHARSET);
            Datev export = new Datev(writer, books);
            export.begin(from, to, LocalDateTime.now(clock));
            stream.entries(
                    caller.account(), parameters.filter().confirmedBetween(from, to), parameters.order(), export::add);
            writer.flush();
        });
    }

    private static Datev.Books books(int consultant, int client, String expenses, String creditor) {
        try {
            return new Datev.Books(consultant, client, expenses, creditor);
        } catch (IllegalArgumentException wrong) {
            throw new Problem(400, "invalid_parameter", String.valueOf(wrong.getMessage()));
        }
    }

    private static LocalDate orElse(@Nullable LocalDate date, LocalDate other) {
        return date == null ? other : date;
    }

    @GetMapping("/api/exports/quickbooks.csv")
    @Operation(summary = "The list as bills for QuickBooks Online")
    ResponseEntity<StreamingResponseBody> quickbooks(
            Caller caller,
            @ParameterObject ListParameters parameters,
            @RequestParam(defaultValue = "Uncategorised Expense") String account) {
        return bills(caller, parameters, Bills.Taker.QUICKBOOKS, account, "quickbooks-bills.csv");
    }

    @GetMapping("/api/exports/xero.csv")
    @Operation(summary = "The list as bills for Xero")
    ResponseEntity<StreamingResponseBody> xero(
            Caller caller,
            @ParameterObject ListParameters parameters,
            @RequestParam(defaultValue = "429") String account) {
        return bills(caller, parameters, Bills.Taker.XERO, account, "xero-bills.csv");
    }

    private ResponseEntity<StreamingResponseBody> bills(
            Caller caller, ListParameters parameters, Bills.Taker taker, String account, String filename) {
        return file(filename, "text/csv;charset=UTF-8", out -> {
            Writer writer = writer(out, StandardCharsets.UTF_8);
            Bills export = new Bills(writer, taker, account);
            export.begin();
            stream.entries(caller.account(), parameters.filter(), parameters.order(), export::add);
            writer.flush();
        });
    }

    @GetMapping("/api/invoices/{id}/ubl.xml")
    @Operation(summary = "What is known of one invoice as UBL 2.1")
    ResponseEntity<byte[]> ubl(Caller caller, @PathVariable long id) throws XMLStreamException {
        InvoiceId wanted = new InvoiceId(id);
        Invoice invoice = invoices.find(caller.account(), wanted).orElseThrow(() -> Review.notFound(wanted));
        if (invoice.draft() == null) {
            throw new Problem(409, "not_read_yet", "Invoice " + id + " has not been read yet.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ubl.write(invoice.draft(), out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invoice-" + id + ".xml\"")
                .body(out.toByteArray());
    }

    /** Links that need no sign-in and end after a week. Without a public address, the one that the request came to must do. */
    private Function<Entry, String> linker(Caller caller) {
        String base = address.isKnown()
                ? address.of("")
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return invoice -> base + links.sign("/api/originals/" + caller.account() + "/" + invoice.id(), LINK_LIFE);
    }

    private static ResponseEntity<StreamingResponseBody> file(
            String filename, String type, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + filename + "\"")
                .body(body);
    }

    private static Writer writer(OutputStream out, Charset charset) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 15);
    }

    private static Locale locale(String named) {
        try {
            return first(named);
        } catch (IllegalArgumentException notALanguage) {
            throw QueryParameters.invalid("locale", "is a language like de or en-GB");
        }
    }

    /** What a browser says by itself is no reason to refuse, whatever it says. */
    private static Locale preferred(@Nullable String languages) {
        try {
            return languages == null ? Locale.ROOT : first(languages);
        } catch (IllegalArgumentException noLanguages) {
            return Locale.ROOT;
        }
    }

    private static Locale first(String named) {
        return Locale.LanguageRange.parse(named.replace('_', '-')).stream()
                .findFirst()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .orElse(Locale.ROOT);
    }
}
