package io.billfold.question.web;

import io.billfold.account.Caller;
import io.billfold.problem.Problem;
import io.billfold.question.Answer;
import io.billfold.question.QuestionReport;
import io.billfold.question.Questions;
import io.billfold.question.grammar.Language;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Questions in plain language. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/questions")
@Tag(name = "Questions")
class QuestionController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Questions questions;

    QuestionController(Questions questions) {
        this.questions = questions;
    }

    /**
     * @param timeZone IANA, for example {@code Europe/Berlin}; UTC if left out
     * @param follows the id of the question that this one leans on
     */
    record AskJson(
            @Nullable String question,
            @Nullable String timeZone,
            @Nullable Long follows) {}

    @PostMapping
    @Operation(summary = "Asks about the invoices: totals, counts, averages, the largest, lists, comparisons")
    Answer ask(Caller caller, Locale locale, @RequestBody AskJson wish) {
        return questions.ask(
                caller,
                wish.question() == null ? "" : wish.question(),
                zone(wish.timeZone()),
                Optional.ofNullable(wish.follows()),
                Language.byCode(locale.getLanguage()).orElse(Language.ENGLISH));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Problem(
                    400,
                    "invalid_parameter",
                    "time_zone is a name like Europe/Berlin.",
                    Map.of("parameter", "time_zone"));
        }
    }

    record AskedJson(List<Answer> items, int page, int perPage, long total, long pages) {}

    @GetMapping
    @Operation(summary = "Earlier questions with their answers, newest first")
    AskedJson asked(
            Caller caller,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "10") int perPage) {
        if (page < 1 || page > 1_000_000 || perPage < 1 || perPage > 100) {
            throw new Problem(400, "invalid_parameter", "page begins at 1; per_page lies between 1 and 100.");
        }
        long total = questions.countAsked(caller.account());
        return new AskedJson(
                questions.asked(caller.account(), (page - 1) * perPage, perPage),
                page,
                perPage,
                total,
                (total + perPage - 1) / perPage);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One earlier question with its answer")
    Answer get(Caller caller, @PathVariable long id) {
        return find(caller, id);
    }

    @GetMapping("/{id}/report.xlsx")
    @Operation(summary = "The answer as an Excel file")
    ResponseEntity<StreamingResponseBody> report(Caller caller, @PathVariable long id) {
        Answer answer = find(caller, id);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"question-" + id + ".xlsx\"")
                .body(out -> QuestionReport.write(answer, out));
    }

    private Answer find(Caller caller, long id) {
        return questions
                .find(caller.account(), id)
                .orElseThrow(() -> new Problem(404, "question_not_found", "There is no question " + id + "."));
    }
}
