package io.billfold.processing;

import io.billfold.account.Caller;
import io.billfold.blob.StorageUnavailable;
import io.billfold.document.Document;
import io.billfold.document.Documents;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.Review;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows reviewers the pages that the evidence points to. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Invoices")
class PageImageController {
    private final Invoices invoices;
    private final Documents documents;
    private final PageImages images;

    PageImageController(Invoices invoices, Documents documents, PageImages images) {
        this.invoices = invoices;
        this.documents = documents;
        this.images = images;
    }

    @GetMapping("/api/invoices/{id}/pages/{number}")
    @Operation(summary = "A page of the document as it was read, counted from 1, as image/png")
    ResponseEntity<byte[]> page(Caller caller, @PathVariable long id, @PathVariable int number) {
        InvoiceId wanted = new InvoiceId(id);
        Invoice invoice = invoices.find(caller.account(), wanted).orElseThrow(() -> Review.notFound(wanted));
        Document document = documents
                .find(caller.account(), invoice.origin().document())
                .orElseThrow(() -> Review.notFound(wanted));
        // A page never changes, as its document never does.
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(png(document, wanted, number));
    }

    private byte[] png(Document document, InvoiceId id, int number) {
        try {
            return images.png(document, number)
                    .orElseThrow(
                            () -> new Problem(404, "page_not_found", "Invoice " + id + " has no page " + number + "."));
        } catch (FileNotFoundException gone) {
            throw new Problem(404, "file_not_found", "The file of invoice " + id + " is missing.");
        } catch (IOException unreadable) {
            throw StorageUnavailable.problem(502, document.blobKey(), unreadable);
        }
    }
}
