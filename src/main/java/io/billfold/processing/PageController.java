package io.billfold.processing;

import io.billfold.account.Caller;
import io.billfold.document.Box;
import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.problem.Problem;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.Word;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of an invoice's document as they were read: the picture, and the words with their places on it. */
@RestController
@RequestMapping("/api/invoices/{id}/pages/{number}")
@Tag(name = "Invoices")
class PageController {
    /** The document of an invoice never changes; the browser of one person may keep its pictures. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(12)).cachePrivate().immutable();

    private final Invoices invoices;
    private final Documents documents;
    private final Readings readings;
    private final DocumentReader reader;

    PageController(Invoices invoices, Documents documents, Readings readings, DocumentReader reader) {
        this.invoices = invoices;
        this.documents = documents;
        this.readings = readings;
        this.reader = reader;
    }

    @GetMapping(produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "A page as a picture, upright as it was read; pages are counted from 1")
    ResponseEntity<byte[]> picture(Caller caller, @PathVariable long id, @PathVariable int number) {
        Document document = document(caller, id);
        byte[] png = reader.pagePng(bytes(document), number).orElseThrow(() -> noSuchPage(id, number));
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .contentType(MediaType.IMAGE_PNG)
                .body(png);
    }

    /**
     * @param box left, top, right, bottom in fractions of the page
     * @param confidence how sure the reader is of the letters, 0 to 1
     */
    record WordJson(String text, List<Double> box, double confidence) {
        static WordJson of(Word word) {
            Box box = word.box();
            return new WordJson(
                    word.text(),
                    List.of(rounded(box.left()), rounded(box.top()), rounded(box.right()), rounded(box.bottom())),
                    rounded(word.confidence()));
        }

        private static double rounded(double fraction) {
            return Math.round(fraction * 10_000) / 10_000.0;
        }
    }

    record WordsJson(int page, List<WordJson> words) {}

    @GetMapping("/words")
    @Operation(summary = "The words of a page with their places, in reading order")
    ResponseEntity<WordsJson> words(Caller caller, @PathVariable long id, @PathVariable int number) {
        Page page = reading(document(caller, id), id).pages().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> noSuchPage(id, number));
        return ResponseEntity.ok()
                .body(new WordsJson(
                        number, page.words().stream().map(WordJson::of).toList()));
    }

    private Document document(Caller caller, long id) {
        Invoice invoice = invoices.find(caller.account(), new InvoiceId(id)).orElseThrow(() -> noSuchInvoice(id));
        return documents.find(caller.account(), invoice.origin().document()).orElseThrow(() -> noSuchInvoice(id));
    }

    private byte[] bytes(Document document) {
        try (InputStream stream = documents.open(document)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw unavailable();
        }
    }

    private Reading reading(Document document, long id) {
        try {
            if (readings.of(document) instanceof Reading reading) {
                return reading;
            }
        } catch (IOException unreadable) {
            throw unavailable();
        }
        throw new Problem(404, "page_not_found", "The document of invoice " + id + " could not be read.");
    }

    private static Problem unavailable() {
        return new Problem(502, "storage_unavailable", "The store of files cannot be read at the moment.");
    }

    private static Problem noSuchInvoice(long id) {
        return new Problem(404, "invoice_not_found", "There is no invoice " + id + ".");
    }

    private static Problem noSuchPage(long id, int number) {
        return new Problem(404, "page_not_found", "The document of invoice " + id + " has no page " + number + ".");
    }
}
