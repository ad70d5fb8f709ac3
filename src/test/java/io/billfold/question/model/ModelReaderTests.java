package io.billfold.question.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.model.AskedModel;
import io.billfold.question.grammar.Language;
import io.billfold.question.grammar.Understanding.NotUnderstood;
import io.billfold.question.grammar.Vocabulary;
import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.AmountRange.Bound;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelReaderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of("Harbour Supplies Ltd", "Nordlicht GmbH"), List.of("Utilities", "Travel"));
    private static final NotUnderstood REFUSED = new NotUnderstood(Language.ENGLISH, "?", List.of());

    @Test
    void makesAPlanOfWhatTheModelFillsIn() {
        Optional<Plan> plan = ask(
                "what did those harbour people cost me lately",
                AskedPlanJson.sum()
                        .where("vendors", List.of("harbour"))
                        .where("categories", List.of("utilities"))
                        .where("periods", List.of(Map.of("from", "2026-10-01", "to", "2026-11-21")))
                        .with("group_by", List.of("month")));

        assertThat(plan).get().isInstanceOfSatisfying(Aggregation.class, sum -> {
            assertThat(sum.filter().vendors()).containsExactly("Harbour Supplies Ltd");
            assertThat(sum.filter().categories()).containsExactly("Utilities");
            assertThat(sum.filter().periods()).containsExactly(Period.of(LocalDate.of(2026, 10, 1), TODAY));
        });
    }

    @Test
    void seeksASellerThatTheAccountDoesNotHaveByItsWords() {
        Optional<Plan> plan =
                ask("stuff from Zanzibar please", AskedPlanJson.list().where("vendors", List.of("Zanzibar")));

        assertThat(plan)
                .get()
                .isInstanceOfSatisfying(
                        Listing.class,
                        list -> assertThat(list.filter().vendorText()).isEqualTo("Zanzibar"));
    }

    static Stream<Arguments> hostilePlans() {
        return Stream.of(
                Arguments.of("not understood", AskedPlanJson.sum().with("understood", false)),
                Arguments.of(
                        "a seller that the question does not name",
                        AskedPlanJson.sum().where("vendors", List.of("Nordlicht"))),
                Arguments.of("an injection as seller", AskedPlanJson.sum().where("vendors", List.of("' or 1=1; --"))),
                Arguments.of(
                        "a number that the question does not name",
                        AskedPlanJson.list().where("number", "F-1")),
                Arguments.of("a negative limit", AskedPlanJson.list().with("limit", -1)),
                Arguments.of("no limit", AskedPlanJson.list().with("limit", 0)),
                Arguments.of("an absurd limit", AskedPlanJson.list().with("limit", 2_000_000_000)),
                Arguments.of(
                        "an absurd ranking",
                        AskedPlanJson.sum()
                                .with("group_by", List.of("vendor"))
                                .with("rank", Map.of("most", true, "limit", 100_000))),
                Arguments.of(
                        "a ranking of nothing", AskedPlanJson.sum().with("rank", Map.of("most", true, "limit", 5))),
                Arguments.of("a currency with SQL", AskedPlanJson.sum().where("currencies", List.of("EUR' or '1'='1"))),
                Arguments.of(
                        "a category with SQL",
                        AskedPlanJson.sum().where("categories", List.of("Travel'; drop table invoices"))),
                Arguments.of(
                        "a day that is none",
                        AskedPlanJson.sum()
                                .where("periods", List.of(Map.of("from", "2026-02-31", "to", "2026-03-01")))),
                Arguments.of(
                        "a period turned around",
                        AskedPlanJson.sum()
                                .where("periods", List.of(Map.of("from", "2026-03-01", "to", "2026-02-01")))),
                Arguments.of(
                        "a day of no calendar",
                        AskedPlanJson.sum().where("periods", List.of(Map.of("from", "now()", "to", "2026-02-01")))),
                Arguments.of("a bound that is no number", AskedPlanJson.sum().where("at_least", "1e400")),
                Arguments.of(
                        "two bounds on one side",
                        AskedPlanJson.sum().where("at_least", "1").where("more_than", "2")),
                Arguments.of(
                        "the same group thrice",
                        AskedPlanJson.sum().with("group_by", List.of("month", "month", "month"))),
                Arguments.of("a comparison of one", AskedPlanJson.sum().with("kind", "comparison")),
                Arguments.of("a measure of nothing", AskedPlanJson.sum().with("aggregate", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePlans")
    void makesNoPlanOfWhatCannotBeAsked(String name, AskedPlanJson hostile) {
        assertThat(ask("tell me about my bills", hostile)).isEmpty();
    }

    @Test
    void isAskedOnlyWhereTheGrammarDoesNotUnderstand() {
        AskedModel model = AskedModel.saying(AskedPlanJson.sum().json());
        ModelReader none = new ModelReader(model, ModelQuestions.NONE);
        ModelReader fallback = new ModelReader(model, ModelQuestions.FALLBACK);

        assertThat(none.plan("what about my bills", REFUSED, VOCABULARY, TODAY)).isEmpty();
        assertThat(fallback.plan(" ", REFUSED, VOCABULARY, TODAY)).isEmpty();
        assertThat(fallback.plan("x".repeat(1001), REFUSED, VOCABULARY, TODAY)).isEmpty();
        assertThat(model.prompts()).isEmpty();
    }

    @Test
    void showsTheModelNoSellerOfTheAccount() {
        AskedModel model = AskedModel.saying(AskedPlanJson.sum().json());

        new ModelReader(model, ModelQuestions.ALL).plan("my bills", REFUSED, VOCABULARY, TODAY);

        assertThat(model.prompts().getFirst().instructions() + model.text())
                .contains("Utilities", "Saturday, 2026-11-21", "my bills")
                .doesNotContain("Harbour", "Nordlicht");
    }

    @Test
    void countsInvoicesAndWhatIsDifferentAboutThem() {
        assertThat(ask("how many", AskedPlanJson.sum().with("measure", "invoices")))
                .get()
                .extracting(plan -> ((Aggregation) plan).measure())
                .isEqualTo(new Measure.Invoices());
        assertThat(ask("who", AskedPlanJson.sum().with("measure", "different").with("different", "vendor")))
                .get()
                .extracting(plan -> ((Aggregation) plan).measure())
                .isEqualTo(new Measure.Different(Dimension.VENDOR));
        assertThat(ask("who", AskedPlanJson.sum().with("measure", "different"))).isEmpty();
    }

    @Test
    void takesBoundsThatArePlainDecimalsAndOneOfASide() {
        assertThat(ask(
                        "over a hundred",
                        AskedPlanJson.sum().where("more_than", "100").where("at_most", "200.50")))
                .get()
                .extracting(plan -> plan.filter().amounts())
                .isEqualTo(new AmountRange(
                        Amount.TOTAL,
                        new Bound(new BigDecimal("100"), false),
                        new Bound(new BigDecimal("200.50"), true)));
        assertThat(ask("over a hundred", AskedPlanJson.sum().where("more_than", "1e9")))
                .isEmpty();
        assertThat(ask("over", AskedPlanJson.sum().where("more_than", "1").where("at_least", "1")))
                .isEmpty();
    }

    @Test
    void takesANumberOnlyIfTheQuestionHasIt() {
        assertThat(ask("what was HS-77 about", AskedPlanJson.list().where("number", "HS-77")))
                .get()
                .extracting(plan -> plan.filter().number())
                .isEqualTo("HS-77");
        assertThat(ask("what was that about", AskedPlanJson.list().where("number", "HS-77")))
                .isEmpty();
    }

    @Test
    void leavesTheEndOfAPeriodOpen() {
        Map<String, Object> since = new java.util.HashMap<>();
        since.put("from", "2026-10-01");
        since.put("to", null);

        assertThat(ask("since October", AskedPlanJson.sum().where("periods", List.of(since))))
                .get()
                .extracting(plan -> plan.filter().periods())
                .isEqualTo(List.of(new Period(LocalDate.of(2026, 10, 1), null)));
    }

    private static Optional<Plan> ask(String question, AskedPlanJson said) {
        return new ModelReader(AskedModel.saying(said.json()), ModelQuestions.FALLBACK)
                .plan(question, REFUSED, VOCABULARY, TODAY);
    }
}
