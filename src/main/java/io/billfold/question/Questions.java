package io.billfold.question;

import io.billfold.account.AccountId;
import io.billfold.account.Caller;
import io.billfold.invoice.Categories;
import io.billfold.problem.Problem;
import io.billfold.question.grammar.Grammar;
import io.billfold.question.grammar.Language;
import io.billfold.question.grammar.Understanding;
import io.billfold.question.grammar.Understanding.NotUnderstood;
import io.billfold.question.grammar.Understanding.Understood;
import io.billfold.question.grammar.Vocabulary;
import io.billfold.question.model.ModelReader;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Plan;
import io.billfold.question.sql.PlanRunner;
import io.billfold.question.sql.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers questions about the asker's invoices: understood, run and said in words, and kept. */
@Service
public class Questions {
    /** After this long a sentence stands for itself, and “and last year?” leans on nothing. */
    private static final Duration A_CONVERSATION = Duration.ofMinutes(30);

    private final Grammar grammar = new Grammar();
    private final ModelReader model;
    private final PlanRunner runner;
    private final Categories categories;
    private final QuestionHistory history;
    private final Clock clock;

    Questions(ModelReader model, PlanRunner runner, Categories categories, QuestionHistory history, Clock clock) {
        this.model = model;
        this.runner = runner;
        this.categories = categories;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Asks after nothing but what was asked a moment ago.
     *
     * @param preferred the language to take where the words fit several, by its two letters; English where it is none that we speak
     */
    public Answer ask(Caller caller, String question, ZoneId zone, String preferred) {
        return ask(
                caller,
                question,
                zone,
                Optional.empty(),
                Language.byCode(preferred).orElse(Language.ENGLISH));
    }

    /**
     * @param zone the asker's, which says what day it is
     * @param follows the question that this one leans on; empty for the asker's last one, if it was a moment ago
     * @param preferred the language to take where the words fit several
     * @throws Problem 422 {@code not_understood}, with {@code suggestions} that would work
     */
    public Answer ask(Caller caller, String question, ZoneId zone, Optional<Long> follows, Language preferred) {
        Instant now = clock.instant();
        Optional<QuestionHistory.Earlier> earlier = follows.isPresent()
                ? follows.flatMap(id -> history.earlier(caller.account(), id))
                : history.last(caller, now.minus(A_CONVERSATION));
        Vocabulary vocabulary = runner.vocabulary(caller.account(), categories.of(caller.account()));
        LocalDate today = LocalDate.ofInstant(now, zone);
        Understanding byGrammar = grammar.understand(
                question,
                vocabulary,
                today,
                earlier.map(QuestionHistory.Earlier::plan).orElse(null),
                preferred);
        Optional<Plan> byModel = model.plan(question, byGrammar, vocabulary, today);
        if (byModel.isPresent()) {
            return answer(caller, question, byModel.get(), byGrammar.language(), "model", zone, now);
        }
        return switch (byGrammar) {
            case Understood(Plan plan, Language language) ->
                answer(caller, question, plan, language, "grammar", zone, now);
            case NotUnderstood refused ->
                throw new Problem(
                        422,
                        "not_understood",
                        refused.why(),
                        Map.of(
                                "suggestions",
                                refused.suggestions(),
                                "language",
                                refused.language().code()));
        };
    }

    private Answer answer(
            Caller caller, String question, Plan plan, Language language, String engine, ZoneId zone, Instant now) {
        Rows found = runner.run(caller.account(), plan, zone);
        long id = history.nextId();
        Answer answer = new Answer(
                id,
                question,
                new Sentences(language).answer(plan, found),
                PlanView.show(plan, language),
                found.columns(),
                found.rows(),
                found.sql(),
                chart(plan, found),
                engine,
                language.code(),
                "/api/questions/" + id + "/report.xlsx",
                found.invoices(),
                found.more(),
                now);
        history.add(caller, answer, plan, zone);
        return answer;
    }

    private static String chart(Plan plan, Rows found) {
        return switch (plan) {
            case Aggregation aggregation
            when found.rows().size() > 1 && !aggregation.groupBy().isEmpty() ->
                aggregation.groupBy().stream().anyMatch(Dimension::isTime) ? "line" : "bar";
            case Comparison comparison when found.rows().size() > 1 -> "bar";
            case Aggregation aggregation -> "none";
            case Comparison comparison -> "none";
            case Listing listing -> "none";
        };
    }

    public Optional<Answer> find(AccountId account, long id) {
        return history.find(account, id);
    }

    /** Earlier questions, newest first. */
    public List<Answer> asked(AccountId account, int offset, int limit) {
        return history.page(account, offset, limit);
    }

    public long countAsked(AccountId account) {
        return history.count(account);
    }
}
