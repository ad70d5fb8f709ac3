package io.billfold.processing;

import io.billfold.account.Caller;
import io.billfold.document.Box;
import io.billfold.problem.Problem;
import io.billfold.reading.Word;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells reviewers the words of a page with their places, so that a click on a word fills a field. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Invoices")
class PageWordsController {
    private final ReadInvoices invoices;

    PageWordsController(ReadInvoices invoices) {
        this.invoices = invoices;
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

    @GetMapping("/api/invoices/{id}/pages/{number}/words")
    @Operation(summary = "The words of a page with their places, in reading order")
    WordsJson words(Caller caller, @PathVariable long id, @PathVariable int number) {
        return new WordsJson(
                number,
                invoices.get(caller, id).pages().stream()
                        .filter(page -> page.number() == number)
                        .findFirst()
                        .orElseThrow(() ->
                                new Problem(404, "page_not_found", "Invoice " + id + " has no page " + number + "."))
                        .words()
                        .stream()
                        .map(WordJson::of)
                        .toList());
    }
}
