package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Plan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands questions about invoices in five languages, or says why not. Thread-safe. */
public final class Grammar {
    /** More than anyone asks, less than would keep a processor busy. */
    public static final int LONGEST_QUESTION = 1_000;

    private record Parser(Lexicon lexicon, PhraseRules phrases) {}

    private final Map<Language, Parser> parsers = new EnumMap<>(Language.class);

    public Grammar() {
        for (Language language : Language.values()) {
            parsers.put(language, new Parser(Lexicon.of(language), new PhraseRules(language)));
        }
    }

    /**
     * @param today in the asker's time zone
     * @param earlier the plan of the question before, which a follow-up changes; null if there is none
     * @param preferred the language to take where the words fit several, and to refuse in
     */
    public Understanding understand(
            String question, Vocabulary vocabulary, LocalDate today, @Nullable Plan earlier, Language preferred) {
        if (question.isBlank()) {
            return refused(new Refusal(Reason.EMPTY), preferred, vocabulary, today);
        }
        if (question.length() > LONGEST_QUESTION) {
            return refused(
                    new Refusal(Reason.TOO_LONG, Integer.toString(LONGEST_QUESTION)), preferred, vocabulary, today);
        }
        List<Sentence> sentences = sentences(question, preferred, vocabulary);
        Understanding.NotUnderstood first = null;
        for (Sentence sentence : sentences) {
            try {
                return new Understanding.Understood(plan(sentence, vocabulary, today, earlier), sentence.language());
            } catch (Refusal refusal) {
                if (first == null) {
                    // Of a few words that could be any language's, the asker's own.
                    Language language = 2 * sentence.familiar() < sentence.size() ? preferred : sentence.language();
                    first = refused(refusal, language, vocabulary, today);
                }
            }
        }
        return Optional.ofNullable(first).orElseThrow();
    }

    /** The sentence in the languages that know the most of its words, the preferred one first among equals. */
    private List<Sentence> sentences(String question, Language preferred, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokenize(question);
        List<Sentence> all = Arrays.stream(Language.values())
                .map(language -> new Sentence(
                        question, language, tokens, parser(language).lexicon()))
                .sorted(Comparator.comparingLong(Sentence::familiar)
                        .reversed()
                        .thenComparing(sentence -> sentence.language() != preferred)
                        .thenComparing(Sentence::language))
                .toList();
        // Counted before slips are put right: “décembre” is no slip for “December”.
        long best = all.getFirst().familiar();
        return all.stream()
                .filter(sentence -> sentence.familiar() == best)
                .map(sentence -> asMeant(sentence, vocabulary))
                .toList();
    }

    private Sentence asMeant(Sentence sentence, Vocabulary vocabulary) {
        Language language = sentence.language();
        Lexicon lexicon = parser(language).lexicon();
        List<Token> words = language == Language.GERMAN
                ? new Compounds(lexicon, vocabulary).cut(sentence.tokens())
                : sentence.tokens();
        return new Sentence(sentence.text(), language, new Slips(lexicon, vocabulary).putRight(words), lexicon);
    }

    private Plan plan(Sentence sentence, Vocabulary vocabulary, LocalDate today, @Nullable Plan earlier) {
        Intent intent = intent(sentence, vocabulary, today, null);
        if (earlier == null || !intent.isFollowUp()) {
            return intent.plan();
        }
        return intent(sentence, vocabulary, today, pastYearOf(earlier, today)).after(earlier);
    }

    private Intent intent(Sentence sentence, Vocabulary vocabulary, LocalDate today, @Nullable Integer year) {
        PhraseRules phrases = parser(sentence.language()).phrases();
        return new Intent(new Reader(sentence, vocabulary, today, year, phrases).read(), today);
    }

    /** After a question about 2024 “and in October?” means that year's; null if the question was about no past year. */
    private static @Nullable Integer pastYearOf(Plan earlier, LocalDate today) {
        List<Period> periods = earlier.filter().periods();
        LocalDate from = periods.size() == 1 ? periods.getFirst().from() : null;
        LocalDate to = periods.size() == 1 ? periods.getFirst().to() : null;
        if (from == null || to == null || from.getYear() != to.getYear() || to.getYear() >= today.getYear()) {
            return null;
        }
        return from.getYear();
    }

    private static Understanding.NotUnderstood refused(
            Refusal refusal, Language language, Vocabulary vocabulary, LocalDate today) {
        return new Understanding.NotUnderstood(
                language, RefusalWords.of(language).say(refusal), Suggestions.in(language, vocabulary, today));
    }

    private Parser parser(Language language) {
        return Optional.ofNullable(parsers.get(language)).orElseThrow();
    }
}
