package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a sentence from left to right: at every token the longest phrase that any rule knows. Words that no rule knows must be
 * names of the account's; a word that is neither ends the reading.
 */
final class Reader {
    private static final Pattern CHUNK = Pattern.compile("[^\\s,;?!]+");
    private static final int LONGEST_NAME = 8;

    private final Sentence sentence;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final PhraseRules phrases;
    private final PeriodRules periods;
    private final Wish wish = new Wish();
    private final List<Integer> unknown = new ArrayList<>();
    private int mentionsOfTime;

    Reader(Sentence sentence, Vocabulary vocabulary, LocalDate today, PhraseRules phrases) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
        this.today = today;
        this.phrases = phrases;
        boolean ahead = mentions(Concept.DUE);
        this.periods = new PeriodRules(today, new SpanRules(today, new DateDigits(sentence.language()), ahead));
    }

    private boolean mentions(Concept concept) {
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.means(at, concept)) {
                return true;
            }
        }
        return false;
    }

    Wish read() {
        int at = 0;
        while (at < sentence.size()) {
            at = readPhrase(at);
        }
        resolveUnknown();
        completeComparison();
        return wish;
    }

    private int readPhrase(int at) {
        Optional<PhraseRules.Found> phrase = phrases.read(sentence, at);
        Optional<PeriodRules.Found> period = periods.read(sentence, at);
        Optional<Name> name = exactName(at).or(() -> number(at));
        int phraseEnd = phrase.map(PhraseRules.Found::end).orElse(at);
        int periodEnd = period.map(PeriodRules.Found::end).orElse(at);
        int nameEnd = name.map(Name::end).orElse(at);
        if (nameEnd > Math.max(phraseEnd, periodEnd)) {
            name.ifPresent(found -> found.effect().run());
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
        if (!sentence.isPassedOver(at) && !isPreposition(at)) {
            unknown.add(at);
        }
        return at + 1;
    }

    /** A name found in the sentence, and what it adds to the wish. */
    private record Name(int end, Runnable effect) {}

    private Optional<Name> exactName(int at) {
        int begin = at;
        while (begin < sentence.size() && (isPreposition(begin) || (begin > at && sentence.isPassedOver(begin)))) {
            begin++;
        }
        boolean introduced = begin > at || isQuoted(begin);
        for (int end = Math.min(sentence.size(), begin + 2 * LONGEST_NAME); end > begin; end--) {
            Optional<Name> found = exactName(begin, end, introduced);
            if (found.isPresent()) {
                return found;
            }
        }
        return introduced && begin > at ? category(begin) : category(at);
    }

    private Optional<Name> exactName(int begin, int end, boolean introduced) {
        List<Token> tokens = sentence.tokens().subList(begin, end);
        if ((tokens.getLast().is(Token.Kind.SIGN) && hasLetters(tokens))
                || (!introduced && isOrdinaryWord(begin, end))) {
            return Optional.empty();
        }
        List<String> words = hasLetters(tokens)
                ? Names.words(text(begin, end))
                : tokens.stream().map(Token::folded).toList();
        List<String> vendors = vocabulary.vendors().exactly(words);
        if (!vendors.isEmpty()) {
            return Optional.of(new Name(end, () -> wish.vendor(begin, vendors)));
        }
        List<String> categories = vocabulary.categories().exactly(words);
        return categories.isEmpty()
                ? Optional.empty()
                : Optional.of(new Name(end, () -> categories.forEach(wish::category)));
    }

    /** A word of the language for a category: Lebensmittel for Groceries. */
    private Optional<Name> category(int at) {
        return sentence.meanings(at).stream()
                .filter(meaning -> meaning.concept() == Concept.CATEGORY)
                .flatMap(meaning -> {
                    List<String> names = vocabulary.categories().exactly(Names.words(meaning.value()));
                    return names.isEmpty()
                            ? Stream.<Name>empty()
                            : Stream.of(new Name(at + meaning.length(), () -> names.forEach(wish::category)));
                })
                .findFirst();
    }

    private static boolean hasLetters(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> !token.is(Token.Kind.SIGN));
    }

    /** Whether the words mean something by themselves, so that a seller of that name must be introduced: “from Total”. */
    private boolean isOrdinaryWord(int begin, int end) {
        return end == begin + 1
                && (!sentence.meanings(begin).isEmpty()
                        || sentence.token(begin).is(Token.Kind.NUMBER)
                        || sentence.token(begin).is(Token.Kind.SIGN));
    }

    private boolean isQuoted(int at) {
        return at > 0 && "\"“„«»'‘‚".contains(sentence.token(at - 1).text());
    }

    /** “Invoice F-2026-118”: what stands behind “invoice” and has digits and no space. */
    private Optional<Name> number(int at) {
        for (Meaning meaning : sentence.meanings(at)) {
            int next = at + meaning.length();
            if (meaning.concept() == Concept.INVOICE) {
                next = afterNumberWord(next);
            } else if (meaning.concept() != Concept.NUMBER_WORD) {
                continue;
            }
            boolean named = meaning.concept() == Concept.NUMBER_WORD || next > at + meaning.length();
            if (next < sentence.size()) {
                Matcher chunk = CHUNK.matcher(sentence.text())
                        .region(sentence.token(next).start(), sentence.text().length());
                if (!chunk.lookingAt()) {
                    continue;
                }
                String text = chunk.group().replaceAll("[.'\"”“»]+$", "");
                boolean isNumber = text.matches(".*\\d.*")
                        && (named || text.matches(".*[-/_].*|.*\\p{L}.*"))
                        && !sentence.token(next).is(Token.Kind.DATE);
                if (isNumber) {
                    return Optional.of(new Name(tokenAfter(chunk.start() + text.length()), () -> {
                        wish.say(Concept.INVOICE);
                        wish.number(text);
                    }));
                }
            }
        }
        return Optional.empty();
    }

    private int afterNumberWord(int at) {
        int next = at;
        for (Meaning meaning : sentence.meanings(at)) {
            if (meaning.concept() == Concept.NUMBER_WORD) {
                next = at + meaning.length();
                break;
            }
        }
        while (next > at
                && next < sentence.size()
                && sentence.token(next).text().matches("[.:#]")) {
            next++;
        }
        return next;
    }

    private int tokenAfter(int position) {
        int at = 0;
        while (at < sentence.size() && sentence.token(at).start() < position) {
            at++;
        }
        return at;
    }

    private boolean isPreposition(int at) {
        return sentence.meanings(at).stream().anyMatch(meaning -> switch (meaning.concept()) {
            case AT, ON, FROM, OF, BY, IN, TO, AND -> meaning.length() == 1;
            default -> false;
        });
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
        String text = text(begin, end);
        List<String> words = Names.words(text);
        List<String> categories = vocabulary.categories().exactly(words);
        List<String> vendors = vocabulary.vendors().meantBy(words);
        if (!vendors.isEmpty()) {
            wish.vendor(begin, vendors);
            return;
        }
        categories = categories.isEmpty() ? vocabulary.categories().meantBy(words) : categories;
        if (!categories.isEmpty()) {
            categories.forEach(wish::category);
            return;
        }
        if (!isSellerIntroducedBefore(begin)) {
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

    /** Whether a word before says that a seller's name follows: “at Acme”, “invoices from Acme”. */
    private boolean isSellerIntroducedBefore(int begin) {
        int at = begin - 1;
        while (at >= 0 && sentence.isPassedOver(at) && !sentence.means(at, Concept.AT)) {
            at--;
        }
        return at >= 0 && sentence.means(at, Concept.AT);
    }

    private String text(int begin, int end) {
        return sentence.text()
                .substring(
                        sentence.token(begin).start(), sentence.token(end - 1).end());
    }

    /** “This month and the last”, “compared with the same month last year”: the second side follows from the first. */
    private void completeComparison() {
        boolean comparing = wish.says(Concept.COMPARE);
        if (mentionsOfTime > 1 && !comparing) {
            throw new Refusal(Reason.TWO_MEANINGS, sentence.text());
        }
        if (wish.says(Concept.SAME_LAST_YEAR)) {
            if (wish.periods().isEmpty()) {
                throw new Refusal(Reason.NOTHING_BEFORE);
            }
            wish.say(Concept.COMPARE);
            Period first = wish.periods().getFirst();
            wish.periods(List.of(yearEarlier(first)), wish.unit().orElse(Unit.DAY));
        } else if (wish.says(Concept.LAST) && comparing && wish.unit().isPresent()) {
            Unit unit = wish.unit().get();
            wish.periods(List.of(unit.around(unit.plus(unit.start(today), -1))), unit);
        } else if (wish.says(Concept.LAST) && !wish.says(Concept.WHEN)) {
            throw new Refusal(Reason.UNKNOWN_WORD, "last");
        }
    }

    private static Period yearEarlier(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        LocalDate earlierTo = to == null ? null : to.minusYears(1);
        // The end of February stays the end of February.
        if (to != null && earlierTo != null && to.getDayOfMonth() == to.lengthOfMonth()) {
            earlierTo = earlierTo.withDayOfMonth(earlierTo.lengthOfMonth());
        }
        return new Period(from == null ? null : from.minusYears(1), earlierTo);
    }
}
