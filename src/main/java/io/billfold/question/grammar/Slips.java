package io.billfold.question.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right what a finger does to a word of the language: two letters swapped, one left out, one doubled. A letter that is another
 * one makes another word more often than a slip (Reifen and Reisen), so that such a word stays unknown. Names have rules of their own.
 */
record Slips(Lexicon lexicon, Vocabulary vocabulary) {
    private static final int SHORTEST = 5;

    /** What would be dropped, or is a name, is not to be arrived at by a slip. */
    private static final Set<Concept> NEVER = Set.of(Concept.FILLER, Concept.CATEGORY, Concept.RESERVED);

    List<Token> putRight(List<Token> tokens) {
        return tokens.stream().map(this::putRight).toList();
    }

    private Token putRight(Token token) {
        boolean mayBeSlip = token.is(Token.Kind.WORD)
                && token.folded().length() >= SHORTEST
                && token.folded().chars().allMatch(Character::isLetter)
                && !lexicon.knows(token.folded());
        return mayBeSlip
                ? meant(token.folded())
                        .filter(word -> isNoName(List.of(token.folded())))
                        .map(word -> new Token(token.text(), word, token.kind(), token.start(), token.end()))
                        .orElse(token)
                : token;
    }

    private boolean isNoName(List<String> word) {
        return vocabulary.vendors().meantBy(word).isEmpty()
                && vocabulary.categories().meantBy(word).isEmpty();
    }

    private Optional<String> meant(String written) {
        List<String> near = new ArrayList<>();
        for (String word : lexicon.wordsMeaningOtherThan(NEVER)) {
            if (isSlip(written, word)) {
                near.add(word);
            }
        }
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** Whether the one is a slip of the other, both folded. */
    static boolean isSlip(String written, String word) {
        if (written.length() < SHORTEST || written.charAt(0) != word.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(written.length(), word.length()) && written.charAt(same) == word.charAt(same)) {
            same++;
        }
        return switch (word.length() - written.length()) {
            case 0 ->
                same + 1 < word.length()
                        && written.charAt(same) == word.charAt(same + 1)
                        && written.charAt(same + 1) == word.charAt(same)
                        && written.substring(same + 2).equals(word.substring(same + 2));
            case 1 -> written.substring(same).equals(word.substring(same + 1));
            case -1 ->
                written.charAt(same) == written.charAt(same - 1)
                        && written.substring(same + 1).equals(word.substring(same));
            default -> false;
        };
    }
}
