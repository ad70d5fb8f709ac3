package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sentence from left to right: at every token the longest phrase that any rule knows. Words that no rule knows must be
 * names of the account's; a word that is neither ends the reading.
 */
final class Reader {
    private final Sentence sentence;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final PhraseRules phrases;
    private final PeriodRules periods;
    private final NameRules names;
    private final Wish wish = new Wish();
    private final List<Integer> unknown = new ArrayList<>();
    private int mentionsOfTime;

    /** @param year of which a month without a year is; null for the last that has begun */
    Reader(Sentence sentence, Vocabulary vocabulary, LocalDate today, @Nullable Integer year, PhraseRules phrases) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
        this.today = today;
        this.phrases = phrases;
        this.names = new NameRules(sentence, vocabulary);
        boolean ahead = sentence.mentions(Concept.DUE);
        this.periods = new PeriodRules(today, new SpanRules(today, year, new DateDigits(sentence.language()), ahead));
    }

    Wish read() {
        int at = 0;
        while (at < sentence.size()) {
            at = readPhrase(at);
        }
        resolveUnknown();
        completeGroups();
        completeComparison();
        return wish;
    }

    private int readPhrase(int at) {
        Optional<PhraseRules.Found> phrase = phrases.read(sentence, at);
        Optional<PeriodRules.Found> period = periods.read(sentence, at);
        Optional<NameRules.Found> name = names.read(at);
        int phraseEnd = phrase.map(PhraseRules.Found::end).orElse(at);
        int periodEnd = period.map(PeriodRules.Found::end).orElse(at);
        int nameEnd = name.map(NameRules.Found::end).orElse(at);
        if (nameEnd > Math.max(phraseEnd, periodEnd)) {
            name.ifPresent(found -> found.effect().accept(wish));
            return nameEnd;
        }
        // “Over 2000” is an amount, “from 2000 on” a year.
        boolean compares = sentence.means(at, Concept.MORE_THAN) || sentence.means(at, Concept.LESS_THAN);
        if (periodEnd > at && (periodEnd > phraseEnd || (periodEnd == phraseEnd && !compares))) {
            period.ifPresent(found -> {
                mentionsOfTime++;
                wish.periods(found.periods(), found.unit());
            });
            return periodEnd;
        }
        if (phraseEnd > at) {
            phrase.ifPresent(found -> found.tell(wish));
            return phraseEnd;
        }
        if (!sentence.isPassedOver(at) && !sentence.isPreposition(at)) {
            unknown.add(at);
        }
        return at + sentence.passedOver(at);
    }

    private void resolveUnknown() {
        int from = 0;
        while (from < unknown.size()) {
            int begin = unknown.get(from);
            int last = begin;
            int next = from + 1;
            while (next < unknown.size() && onlyPassedOverBetween(last, unknown.get(next))) {
                last = unknown.get(next);
                next++;
            }
            resolve(begin, last + 1);
            from = next;
        }
    }

    private boolean onlyPassedOverBetween(int earlier, int later) {
        for (int at = earlier + 1; at < later; at++) {
            if (!sentence.isPassedOver(at)) {
                return false;
            }
        }
        return true;
    }

    private void resolve(int begin, int end) {
        if (isCurrencyCode(begin, end)) {
            wish.currency(sentence.token(begin).text());
            return;
        }
        String text = sentence.text(begin, end);
        List<String> words = Names.words(text);
        List<String> categories = vocabulary.categories().exactly(words);
        List<String> vendors = isPlace(begin, words)
                ? vocabulary.vendors().beginningWith(words)
                : vocabulary.vendors().meantBy(words);
        if (!vendors.isEmpty()) {
            wish.vendor(begin, vendors);
            return;
        }
        categories = categories.isEmpty() ? vocabulary.categories().meantBy(words) : categories;
        if (!categories.isEmpty()) {
            categories.forEach(wish::category);
            return;
        }
        if (!isSellerIntroducedBefore(begin) || Places.has(words) || !text.matches(".*\\p{L}.*")) {
            throw new Refusal(Reason.UNKNOWN_WORD, text);
        }
        wish.unknownVendor(text);
    }

    private boolean isCurrencyCode(int begin, int end) {
        String text = sentence.token(begin).text();
        return end == begin + 1
                && text.matches("[A-Z]{3}")
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(text.toUpperCase(Locale.ROOT)));
    }

    /** “In München”, “from Germany”. */
    private boolean isPlace(int begin, List<String> words) {
        return Places.has(words) || sentence.means(introductionOf(begin, Concept.PLACE), Concept.PLACE);
    }

    /**
     * Whether a word before says that a seller's name follows: “at Acme”, “invoices from Acme”, “spent with Acme”. Behind “by”, or
     * “with” after anything else, it may be anything: “invoices with discount”.
     */
    private boolean isSellerIntroducedBefore(int begin) {
        int at = introductionOf(begin, Concept.AT);
        return sentence.meanings(at).stream()
                .filter(meaning -> meaning.concept() == Concept.AT)
                .anyMatch(meaning -> switch (meaning.value()) {
                    case "loose" -> false;
                    case "with" -> isSpending(at - 1);
                    default -> true;
                });
    }

    /** “Spend”, not “pay”: one pays with a card. */
    private boolean isSpending(int at) {
        return sentence.meanings(at).stream()
                .anyMatch(meaning ->
                        meaning.concept() == Concept.SPEND && !meaning.value().equals("pay"));
    }

    /** The token before, articles passed over unless they mean this themselves; -1 if there is none. */
    private int introductionOf(int begin, Concept concept) {
        int at = begin - 1;
        while (at >= 0 && sentence.isPassedOver(at) && !sentence.means(at, concept)) {
            at--;
        }
        return at;
    }

    private void completeGroups() {
        // A development has steps: months, if nobody says which.
        if (wish.says(Concept.TREND) && wish.groups().stream().noneMatch(Dimension::isTime)) {
            wish.groupBy(Dimension.MONTH);
        }
        // “What do we spend the most on?”
        boolean what = wish.says(Concept.WHAT) && wish.says(Concept.SPEND) && wish.says(Concept.MOST, Concept.LEAST);
        boolean unnamed = wish.groups().isEmpty() && wish.nouns().isEmpty();
        if (what && unnamed && wish.categories().isEmpty()) {
            wish.name(Dimension.CATEGORY);
        }
    }

    /** “This month and the last”, “compared with the same month last year”: the second side follows from the first. */
    private void completeComparison() {
        boolean comparing = wish.says(Concept.COMPARE, Concept.MORE);
        if (mentionsOfTime > 1 && !comparing) {
            throw new Refusal(Reason.TWO_MEANINGS, sentence.text());
        }
        if (wish.says(Concept.SAME_LAST_YEAR)) {
            if (wish.periods().isEmpty()) {
                throw new Refusal(Reason.NOTHING_BEFORE);
            }
            wish.say(Concept.COMPARE);
            Period first = wish.periods().getFirst();
            wish.periods(List.of(YearEarlier.of(first)), wish.unit().orElse(Unit.DAY));
        } else if (wish.says(Concept.LAST) && comparing && wish.unit().isPresent()) {
            Unit unit = wish.unit().get();
            wish.periods(List.of(unit.around(unit.plus(unit.start(today), -1))), unit);
        } else if (comparing && wish.periods().size() == 2) {
            wish.lastPeriod(
                    YearEarlier.sideOf(wish.periods().getFirst(), wish.periods().getLast()));
        } else if (wish.says(Concept.LAST) && !wish.says(Concept.WHEN)) {
            throw new Refusal(Reason.UNKNOWN_WORD, "last");
        }
    }
}
