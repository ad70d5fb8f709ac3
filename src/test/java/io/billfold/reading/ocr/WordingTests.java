package io.billfold.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the letters of a strip become words. In the examples [0O] is a letter that the network reads as 0 and holds for an O with half that
 * probability; a space is a wide gap in the print, an underscore a narrow one.
 */
class WordingTests {
    private static final int LETTER = 14;
    private static final int BETWEEN = 4;
    private static final int NARROW = 6;
    private static final int WIDE = 16;

    private final Wording wording = new Wording(Orthography.bundled());

    @ParameterizedTest
    @CsvSource({
        "T[0O]TAL, TOTAL",
        "CO[NM]PANY, COMPANY",
        "[5S]ALES, SALES",
        "[FP]LEASE, PLEASE",
        "RECE[1I]PT, RECEIPT",
        "Gesa[nm]tbetrag, Gesamtbetrag",
        "1[O0].50, 10.50",
        "[lI]nvoice, Invoice",
        "JOHOR BAHR[UJ], JOHOR|BAHRU",
        "BERJUNTA[Il], BERJUNTAI",
        "GST[0@]6%, GST@6%",
        "S=6[/%], S=6%",
    })
    void readsALetterThatLooksLikeAnotherAsSuchWordsAreSpelled(String print, String meant) {
        assertThat(words(print)).containsExactly(meant.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.[38]0", "[17]0.00", "[06]%", "RM[58].[39]0"})
    void neverMakesAnotherFigureOfAFigure(String print) {
        assertThat(words(print)).containsExactly(print.replaceAll("\\[(.).]", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2[&8]4", "[$5]42.99", "24[':]13", "17-[G6]"})
    void leavesSignsAndCodesAsTheyAreSeen(String print) {
        assertThat(words(print)).containsExactly(print.replaceAll("\\[(.).]", "$1"));
    }

    @Test
    void takesNothingThatTheNetworkDoesNotHoldPossible() {
        assertThat(words("T0TAL")).containsExactly("T0TAL");
    }

    @Test
    void keepsTheNetworksDoubtAboutALetterThatSpellingChose() {
        List<Letter> word = wordsOf("T[0O]TAL").getFirst();

        assertThat(word.get(1).text()).isEqualTo("O");
        assertThat(word.get(1).probability()).isEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "GRAND TOTAL, GRAND|TOTAL",
        "TOTAL_12.50, TOTAL|12.50",
        "TOTAL 12._50, TOTAL|12.50",
        "Tel:_03, Tel:|03",
        "12_30, 1230",
    })
    void partsWordsByTheirGapsAndByWhatTheyAre(String print, String meant) {
        assertThat(words(print)).containsExactly(meant.split("\\|"));
    }

    private List<String> words(String print) {
        return wordsOf(print).stream()
                .map(word -> word.stream().map(Letter::text).collect(Collectors.joining()))
                .toList();
    }

    private List<List<Letter>> wordsOf(String print) {
        List<Letter> letters = new ArrayList<>();
        boolean[] free = new boolean[print.length() * (LETTER + BETWEEN + WIDE)];
        Arrays.fill(free, true);
        int x = 0;
        double space = 0.001;
        for (int i = 0; i < print.length(); i++) {
            char sign = print.charAt(i);
            if (sign == ' ' || sign == '_') {
                x += sign == ' ' ? WIDE : NARROW;
                space = sign == ' ' ? 0.5 : 0.1;
                continue;
            }
            boolean doubtful = sign == '[';
            String read = String.valueOf(doubtful ? print.charAt(i + 1) : sign);
            List<Letter.Other> others =
                    doubtful ? List.of(new Letter.Other(String.valueOf(print.charAt(i + 2)), 0.3)) : List.of();
            Arrays.fill(free, x, x + LETTER, false);
            letters.add(new Letter(read, x + LETTER / 2.0, doubtful ? 0.6 : 0.99, space, others));
            space = 0.001;
            x += LETTER + BETWEEN;
            i += doubtful ? 3 : 0;
        }
        return wording.words(letters, free);
    }
}
