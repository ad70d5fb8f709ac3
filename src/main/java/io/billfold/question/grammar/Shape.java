package io.billfold.question.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shape of a phrase, written as its elements: {@code IN? LAST # UNIT}. Between two elements words without meaning are
 * passed over.
 *
 * <ul>
 *   <li>{@code THIS|LAST} one of these concepts; {@code UNIT=year} with this value
 *   <li>{@code #} a small whole number that is no year, {@code %day} the number of a day, {@code %year} a year, {@code %date} a date in digits,
 *       {@code %amount} a number of any size
 *   <li>{@code ?} behind an element: it may be missing; {@code !} before it: it must not follow
 * </ul>
 */
final class Shape {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(st|nd|rd|th|er|o|a)?");

    private record Element(List<String> alternatives, boolean optional, boolean forbidden) {}

    private record Found(Captures captures, int end) {}

    private final List<Element> elements;

    private Shape(List<Element> elements) {
        this.elements = elements;
    }

    static Shape of(String text) {
        return new Shape(Arrays.stream(text.split(" ", -1))
                .map(word -> {
                    boolean optional = word.endsWith("?");
                    boolean forbidden = word.startsWith("!");
                    String bare = word.substring(forbidden ? 1 : 0, optional ? word.length() - 1 : word.length());
                    return new Element(List.of(bare.split("\\|", -1)), optional, forbidden);
                })
                .toList());
    }

    /** The captures of the phrase that begins at the token, if it has this shape. */
    Optional<Captures> match(Sentence sentence, int at) {
        return match(sentence, at, 0, Captures.NONE).map(found -> found.captures.until(found.end));
    }

    private Optional<Found> match(Sentence sentence, int at, int index, Captures captures) {
        if (index == elements.size()) {
            return Optional.of(new Found(captures, at));
        }
        Element element = elements.get(index);
        if (element.forbidden()) {
            int next = at;
            while (next < sentence.size()
                    && sentence.isPassedOver(next)
                    && candidates(sentence, next, element).isEmpty()) {
                next++;
            }
            boolean follows = next < sentence.size()
                    && !candidates(sentence, next, element).isEmpty();
            return follows ? Optional.empty() : match(sentence, at, index + 1, captures);
        }
        for (int begin = at; begin < sentence.size(); begin++) {
            for (Captures.Capture capture : candidates(sentence, begin, element)) {
                Optional<Found> rest = match(sentence, begin + capture.length(), index + 1, captures.with(capture));
                if (rest.isPresent()) {
                    return rest;
                }
            }
            if (index == 0 || !sentence.isPassedOver(begin)) {
                break;
            }
        }
        return element.optional() ? match(sentence, at, index + 1, captures) : Optional.empty();
    }

    private static List<Captures.Capture> candidates(Sentence sentence, int at, Element element) {
        List<Captures.Capture> found = new ArrayList<>();
        for (String alternative : element.alternatives()) {
            switch (alternative) {
                case "#" -> smallNumber(sentence, at).ifPresent(found::add);
                case "%day" -> day(sentence, at).ifPresent(found::add);
                case "%year" -> year(sentence, at).ifPresent(found::add);
                case "%date" -> ofKind(sentence, at, Token.Kind.DATE, "%date").ifPresent(found::add);
                case "%amount" ->
                    ofKind(sentence, at, Token.Kind.NUMBER, "%amount").ifPresent(found::add);
                default -> found.addAll(meanings(sentence, at, alternative));
            }
        }
        return found;
    }

    private static List<Captures.Capture> meanings(Sentence sentence, int at, String alternative) {
        int equals = alternative.indexOf('=');
        Concept concept = Concept.valueOf(equals < 0 ? alternative : alternative.substring(0, equals));
        String value = equals < 0 ? null : alternative.substring(equals + 1);
        return sentence.meanings(at).stream()
                .filter(meaning -> meaning.concept() == concept)
                .filter(meaning -> value == null || meaning.value().equals(value))
                .map(meaning -> new Captures.Capture(concept.name(), meaning.value(), meaning.length()))
                .toList();
    }

    private static Optional<Captures.Capture> smallNumber(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (token.is(Token.Kind.NUMBER) && token.text().matches("(?!(19|20)\\d\\d$)\\d{1,4}")) {
            return Optional.of(new Captures.Capture("#", token.text(), 1));
        }
        return sentence.meanings(at).stream()
                .filter(meaning -> meaning.concept() == Concept.NUMBER)
                .map(meaning -> new Captures.Capture("#", meaning.value(), meaning.length()))
                .findFirst();
    }

    private static Optional<Captures.Capture> day(Sentence sentence, int at) {
        Token token = sentence.token(at);
        var digits = DAY.matcher(token.folded());
        if (!token.is(Token.Kind.SIGN) && digits.matches()) {
            boolean dot =
                    at + 1 < sentence.size() && sentence.token(at + 1).text().equals(".");
            return Optional.of(new Captures.Capture("%day", digits.group(1), dot ? 2 : 1));
        }
        return sentence.meanings(at).stream()
                .filter(meaning -> meaning.concept() == Concept.ORDINAL)
                .map(meaning -> new Captures.Capture("%day", meaning.value(), meaning.length()))
                .findFirst();
    }

    private static Optional<Captures.Capture> year(Sentence sentence, int at) {
        return ofKind(sentence, at, Token.Kind.NUMBER, "%year")
                .filter(capture -> capture.value().matches("(19|20)\\d\\d"));
    }

    private static Optional<Captures.Capture> ofKind(Sentence sentence, int at, Token.Kind kind, String name) {
        Token token = sentence.token(at);
        return token.is(kind) ? Optional.of(new Captures.Capture(name, token.text(), 1)) : Optional.empty();
    }
}
