package io.billfold.question.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** German puts words together: Telekomrechnungen, Versicherungskosten, Monatsausgaben. Cut where both parts are known, and nowhere else. */
record Compounds(Lexicon lexicon, Vocabulary vocabulary) {
    private static final int SHORTEST_PART = 3;
    private static final Set<Concept> LAST =
            Set.of(Concept.INVOICE, Concept.EXPENSE, Concept.SPEND, Concept.TOTAL, Concept.LIST);
    private static final Set<Concept> FIRST = Set.of(Concept.PAYMENT, Concept.CATEGORY, Concept.DIMENSION);

    List<Token> cut(List<Token> tokens) {
        return tokens.stream().flatMap(this::cut).toList();
    }

    private Stream<Token> cut(Token token) {
        String word = token.folded();
        // Where folding has changed the length, a place in the one is no place in the other.
        if (!token.is(Token.Kind.WORD)
                || lexicon.knows(word)
                || word.length() != token.text().length()) {
            return Stream.of(token);
        }
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .mapToObj(at -> cut(token, at))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of(token))
                .stream();
    }

    private Optional<List<Token>> cut(Token token, int at) {
        String first = token.folded().substring(0, at);
        String last = token.folded().substring(at);
        if (!lexicon.means(last, LAST)) {
            return Optional.empty();
        }
        return Stream.of(first, first.replaceFirst("s$", ""))
                .filter(part -> part.length() >= SHORTEST_PART)
                .filter(part -> lexicon.means(part, FIRST) || isName(List.of(part)) || isTimeOfSpending(part, last))
                .findFirst()
                .map(part -> List.of(
                        new Token(
                                token.text().substring(0, part.length()),
                                part,
                                token.kind(),
                                token.start(),
                                token.start() + part.length()),
                        new Token(token.text().substring(at), last, token.kind(), token.start() + at, token.end())));
    }

    /** What is spent in each month; “Monatsrechnungen” may as well be those that come every month. */
    private boolean isTimeOfSpending(String first, String last) {
        return lexicon.means(first, Set.of(Concept.UNIT))
                && lexicon.means(last, Set.of(Concept.EXPENSE, Concept.SPEND));
    }

    private boolean isName(List<String> word) {
        return !vocabulary.vendors().having(word).isEmpty()
                || !vocabulary.categories().having(word).isEmpty();
    }
}
