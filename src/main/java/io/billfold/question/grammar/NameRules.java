package io.billfold.question.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in a sentence is written exactly as a name of the account's, or as the number of an invoice. */
final class NameRules {
    private static final Pattern CHUNK = Pattern.compile("[^\\s,;?!]+");
    private static final Pattern DIGITS_OF_NO_YEAR = Pattern.compile("(?!(19|20)\\d\\d$)\\d{3,}");
    private static final int LONGEST_NAME = 8;

    private final Sentence sentence;
    private final Vocabulary vocabulary;

    NameRules(Sentence sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
    }

    /** A name or number found in the sentence, what it adds to the wish, and the index of the token after it. */
    record Found(int end, Consumer<Wish> effect) {}

    Optional<Found> read(int at) {
        return exactName(at).or(() -> number(at));
    }

    private Optional<Found> exactName(int at) {
        int begin = at;
        while (begin < sentence.size()
                && (sentence.isPreposition(begin) || (begin > at && sentence.isPassedOver(begin)))) {
            begin++;
        }
        boolean introduced = begin > at || isQuoted(begin);
        for (int end = Math.min(sentence.size(), begin + 2 * LONGEST_NAME); end > begin; end--) {
            Optional<Found> found = exactName(begin, end, introduced);
            if (found.isPresent()) {
                return found;
            }
        }
        return introduced && begin > at ? category(begin) : category(at);
    }

    private Optional<Found> exactName(int begin, int end, boolean introduced) {
        List<Token> tokens = sentence.tokens().subList(begin, end);
        if ((tokens.getLast().is(Token.Kind.SIGN) && hasLetters(tokens))
                || (!introduced && isOrdinaryWord(begin, end))) {
            return Optional.empty();
        }
        List<String> words = hasLetters(tokens)
                ? Names.words(sentence.text(begin, end))
                : tokens.stream().map(Token::folded).toList();
        List<String> vendors = vocabulary.vendors().exactly(words);
        if (!vendors.isEmpty()) {
            return Optional.of(new Found(end, wish -> wish.vendor(begin, vendors)));
        }
        List<String> categories = vocabulary.categories().exactly(words);
        return categories.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(end, wish -> categories.forEach(wish::category)));
    }

    /** A word of the language for a category: Lebensmittel for Groceries. */
    private Optional<Found> category(int at) {
        return sentence.meanings(at).stream()
                .filter(meaning -> meaning.concept() == Concept.CATEGORY)
                .flatMap(meaning -> {
                    List<String> names = vocabulary.categories().exactly(Names.words(meaning.value()));
                    return names.isEmpty()
                            ? Stream.<Found>empty()
                            : Stream.of(new Found(at + meaning.length(), wish -> names.forEach(wish::category)));
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
    private Optional<Found> number(int begin) {
        int at = begin;
        while (at < sentence.size() && sentence.isPassedOver(at)) {
            at++;
        }
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
                        && (named || text.matches(".*[-/_].*|.*\\p{L}.*") || isBareNumber(meaning, text, next))
                        && !sentence.token(next).is(Token.Kind.DATE);
                if (isNumber) {
                    return Optional.of(new Found(tokenAfter(chunk.start() + text.length()), wish -> {
                        wish.say(Concept.INVOICE);
                        wish.number(text);
                    }));
                }
            }
        }
        return Optional.empty();
    }

    /** “Invoice 4711”; neither “invoices 2026” nor “invoice 500 €”. */
    private boolean isBareNumber(Meaning meaning, String text, int at) {
        return meaning.value().equals("one")
                && DIGITS_OF_NO_YEAR.matcher(text).matches()
                && !sentence.means(at + 1, Concept.CURRENCY);
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
}
