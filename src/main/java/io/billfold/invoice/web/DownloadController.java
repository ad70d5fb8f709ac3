package io.billfold.invoice.web;

import io.billfold.account.AccountId;
import io.billfold.account.Caller;
import io.billfold.account.SignedLinks;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives back the original, byte for byte, in a way that no browser runs anything of it. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Invoices")
class DownloadController {
    private static final Logger log = LoggerFactory.getLogger(DownloadController.class);

    /** Long enough for a browser to follow the redirect, too short to be passed around. */
    private static final Duration LINK_LIFE = Duration.ofMinutes(2);

    private final Invoices invoices;
    private final Documents documents;
    private final SignedLinks links;

    DownloadController(Invoices invoices, Documents documents, SignedLinks links) {
        this.invoices = invoices;
        this.documents = documents;
        this.links = links;
    }

    @GetMapping("/api/invoices/{id}/download")
    @Operation(
            summary = "The original file",
            description =
                    "With redirect=true, and where the originals are in a bucket, the answer leads to a short-lived link there.")
    ResponseEntity<Resource> download(
            Caller caller, @PathVariable long id, @RequestParam(defaultValue = "false") boolean redirect) {
        InvoiceId wanted = new InvoiceId(id);
        Document document = document(caller.account(), wanted);
        return documents
                .link(document, LINK_LIFE)
                .filter(link -> redirect)
                .map(DownloadController::elsewhere)
                .orElseGet(() -> original(document, wanted));
    }

    private static ResponseEntity<Resource> elsewhere(URI link) {
        return ResponseEntity.status(HttpStatus.FOUND).location(link).build();
    }

    @GetMapping("/api/originals/{account}/{id}")
    @Operation(summary = "The original file by a signed link, as exports hold them; no token needed")
    ResponseEntity<Resource> signed(
            @PathVariable long account, @PathVariable long id, @RequestParam(defaultValue = "") String token) {
        if (!links.isValid("/api/originals/" + account + "/" + id, token)) {
            throw new Problem(403, "link_not_valid", "The link is not valid, or its time is over.");
        }
        InvoiceId wanted = new InvoiceId(id);
        return original(document(new AccountId(account), wanted), wanted);
    }

    private Document document(AccountId account, InvoiceId wanted) {
        Invoice invoice = invoices.find(account, wanted).orElseThrow(() -> Review.notFound(wanted));
        return documents.find(account, invoice.origin().document()).orElseThrow(() -> fileNotFound(wanted));
    }

    private ResponseEntity<Resource> original(Document document, InvoiceId wanted) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType().mimeType()))
                .contentLength(document.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.filename(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(open(document, wanted)));
    }

    private InputStream open(Document document, InvoiceId id) {
        try {
            return documents.open(document);
        } catch (FileNotFoundException gone) {
            log.atError().addKeyValue("document", document.id()).log("The bytes of a document are gone");
            throw fileNotFound(id);
        } catch (IOException unreadable) {
            log.atError()
                    .addKeyValue("document", document.id())
                    .setCause(unreadable)
                    .log("The store cannot be read");
            throw new Problem(502, "storage_unavailable", "The store of files cannot be read at the moment.");
        }
    }

    private static Problem fileNotFound(InvoiceId id) {
        return new Problem(404, "file_not_found", "The file of invoice " + id + " is missing.");
    }
}
