package io.billfold.question.grammar;

import java.util.List;
import java.util.stream.IntStream;

/** A question in one language: its tokens, and what each could mean. */
final class Sentence {
    private final String text;
    private final Language language;
    private final List<Token> tokens;
    private final List<List<Meaning>> meanings;

    Sentence(String text, Language language, List<Token> tokens, Lexicon lexicon) {
        this.text = text;
        this.language = language;
        this.tokens = List.copyOf(tokens);
        this.meanings = IntStream.range(0, tokens.size())
                .mapToObj(at -> lexicon.meanings(tokens, at))
                .toList();
    }

    String text() {
        return text;
    }

    Language language() {
        return language;
    }

    /** The words as written, of the tokens from one to before the other. */
    String text(int begin, int end) {
        return text.substring(token(begin).start(), token(end - 1).end());
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** What the phrase beginning there could mean, longest phrases first; nothing outside of it. */
    List<Meaning> meanings(int at) {
        return at >= 0 && at < meanings.size() ? meanings.get(at) : List.of();
    }

    boolean means(int at, Concept concept) {
        return meanings(at).stream().anyMatch(meaning -> meaning.concept() == concept);
    }

    /** Whether it can mean this anywhere. */
    boolean mentions(Concept concept) {
        return IntStream.range(0, size()).anyMatch(at -> means(at, concept));
    }

    /** Whether the token can lead to a name or a period. */
    boolean isPreposition(int at) {
        return meanings(at).stream().anyMatch(meaning -> switch (meaning.concept()) {
            case AT, ON, FROM, OF, BY, IN, TO, AND -> meaning.length() == 1;
            default -> false;
        });
    }

    /** Whether the token means nothing here: an article, a comma, a smiley. */
    boolean isPassedOver(int at) {
        return means(at, Concept.FILLER)
                || (tokens.get(at).is(Token.Kind.SIGN) && meanings(at).isEmpty());
    }

    /** How many tokens mean nothing there together: “our company” is no company that anybody asks for. */
    int passedOver(int at) {
        return meanings(at).stream()
                .filter(meaning -> meaning.concept() == Concept.FILLER)
                .mapToInt(Meaning::length)
                .max()
                .orElse(1);
    }

    /** How many tokens this language has a meaning for: the measure of which language the question is in. */
    long familiar() {
        boolean[] covered = new boolean[size()];
        for (int at = 0; at < size(); at++) {
            for (Meaning meaning : meanings(at)) {
                for (int i = 0; i < meaning.length(); i++) {
                    covered[at + i] = true;
                }
            }
        }
        return IntStream.range(0, size()).filter(at -> covered[at]).count();
    }
}
