package io.billfold.chat.web;

import io.billfold.account.AccountId;
import io.billfold.account.OpenPath;
import io.billfold.account.SignedLinks;
import io.billfold.chat.Paper;
import io.billfold.chat.Papers;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Excel files behind the links that chats hand out; no token of a sign-in needed. */
@Tag(name = "Chats")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/chat/papers/{account}")
class PaperController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Papers papers;
    private final SignedLinks links;

    PaperController(Papers papers, SignedLinks links) {
        this.papers = papers;
        this.links = links;
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenPath papersBySignedLink() {
            return OpenPath.get("/api/chat/papers/**");
        }
    }

    @GetMapping("/questions/{id}/report.xlsx")
    @Operation(summary = "The answer to a question, by a signed link")
    ResponseEntity<byte[]> report(
            @PathVariable long account, @PathVariable long id, @RequestParam(defaultValue = "") String token)
            throws IOException {
        Paper paper = papers.ofQuestion(new AccountId(account), id)
                .filter(found -> links.isValid(found.path(), token))
                .orElseThrow(PaperController::notValid);
        return file(paper);
    }

    @GetMapping("/invoices.xlsx")
    @Operation(summary = "All invoices, by a signed link")
    ResponseEntity<byte[]> invoices(@PathVariable long account, @RequestParam(defaultValue = "") String token)
            throws IOException {
        Paper paper = papers.ofInvoices(new AccountId(account));
        if (!links.isValid(paper.path(), token)) {
            throw notValid();
        }
        return file(paper);
    }

    private static Problem notValid() {
        return new Problem(403, "link_not_valid", "The link is not valid, or its time is over.");
    }

    private static ResponseEntity<byte[]> file(Paper paper) throws IOException {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + paper.filename() + "\"")
                .body(paper.contents().bytes());
    }
}
