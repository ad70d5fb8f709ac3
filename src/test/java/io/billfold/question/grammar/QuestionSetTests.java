package io.billfold.question.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.grammar.Understanding.NotUnderstood;
import io.billfold.question.grammar.Understanding.Understood;
import io.billfold.question.plan.Plan;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S1-03")
class QuestionSetTests {
    private static final Grammar GRAMMAR = new Grammar();

    static Stream<QuestionSet.Entry> entries() {
        return QuestionSet.all();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void understandsEveryQuestionOfTheSet(QuestionSet.Entry entry) {
        Understanding understanding =
                GRAMMAR.understand(entry.question(), QuestionSet.vocabulary(), entry.today(), null, entry.language());

        String plan = switch (understanding) {
            case Understood understood -> PlanText.of(understood.plan());
            case NotUnderstood refused -> refused.why();
        };
        assertThat(plan).isEqualTo(entry.plan());
    }

    static Stream<QuestionSet.Refused> refused() {
        return QuestionSet.refused();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithThreeQuestionsThatWork(QuestionSet.Refused entry) {
        Understanding understanding = GRAMMAR.understand(
                entry.question(), QuestionSet.vocabulary(), QuestionSet.TODAY, null, entry.language());

        assertThat(understanding).isInstanceOf(NotUnderstood.class);
        assertThat(understanding.language()).isEqualTo(entry.language());
        assertThat(((NotUnderstood) understanding).why()).isNotBlank();
        assertThat(((NotUnderstood) understanding).suggestions())
                .hasSize(3)
                .allSatisfy(suggestion -> assertThat(GRAMMAR.understand(
                                suggestion, QuestionSet.vocabulary(), QuestionSet.TODAY, null, entry.language()))
                        .isInstanceOf(Understood.class));
    }

    static Stream<QuestionSet.Conversation> conversations() {
        return QuestionSet.conversations();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void understandsQuestionsThatLeanOnTheOneBefore(QuestionSet.Conversation conversation) {
        Plan earlier = null;
        for (QuestionSet.Entry entry : conversation.entries()) {
            Understanding understanding = GRAMMAR.understand(
                    entry.question(), QuestionSet.vocabulary(), entry.today(), earlier, entry.language());

            assertThat(understanding).as(entry.question()).isInstanceOf(Understood.class);
            earlier = ((Understood) understanding).plan();
            assertThat(PlanText.of(earlier)).as(entry.question()).isEqualTo(entry.plan());
        }
    }

    @Test
    void holdsAtLeast150EnglishAndGermanQuestions() {
        assertThat(Stream.of(Language.ENGLISH, Language.GERMAN).flatMap(QuestionSet::entries))
                .hasSizeGreaterThan(150);
    }

    @Test
    void tellsTheLanguageFromTheWords() {
        for (Language language : Language.values()) {
            assertThat(QuestionSet.entries(language)
                            .filter(entry -> entry.question().length() > 20))
                    .allSatisfy(entry -> assertThat(GRAMMAR.understand(
                                            entry.question(),
                                            QuestionSet.vocabulary(),
                                            entry.today(),
                                            null,
                                            Language.ENGLISH)
                                    .language())
                            .isEqualTo(language));
        }
    }
}
