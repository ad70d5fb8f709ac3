package io.billfold.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Decimal points too faint to be read. In the examples a sign in brackets is one that the network holds possible and leaves out, {@code ~} is
 * a dash that it holds for a point with little probability, and {@code =} one that it is sure of.
 */
class FaintPointsTests {
    private static final int STEP = 8;
    private static final List<Letter.Other> POINT = List.of(new Letter.Other(".", 0.03));

    private final Alphabet alphabet = new Alphabet(List.of("0 1 2 3 4 5 6 7 8 9 . , : / - R M X".split(" ", -1)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0(.)00     | 0.00
            RM31(.)80  | RM31.80
            12(,)50    | 12,50
            10(.)00X1  | 10.00X1
            14~10      | 14.10
            RM362~50X  | RM362.50X
            """)
    void putsThePointOfAnAmountBack(String print, String meant) {
        assertThat(restored(print)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1(.)000",
                "12(.)5",
                "1,234(.)50",
                "05(.)75",
                "10:30(.)45",
                "12(.)30:45",
                "100",
                "X(.)00",
                "14=10",
                "14~1",
                "14~100",
                "1.4~10",
                "2026~10-1",
                "03~10"
            })
    void leavesOtherNumbersAsTheyAreRead(String print) {
        assertThat(restored(print)).isEqualTo(print.replaceAll("\\(.\\)", "").replaceAll("[~=]", "-"));
    }

    @Test
    void isAsUnsureOfThePointAsTheNetwork() {
        Letter point = letters("0(.)00").get(1);

        assertThat(point.text()).isEqualTo(".");
        assertThat(point.probability()).isBetween(0.0199, 0.0201);
        assertThat(point.center()).isEqualTo(1.5 * STEP);
    }

    private String restored(String print) {
        return letters(print).stream().map(Letter::text).collect(Collectors.joining());
    }

    private List<Letter> letters(String print) {
        FaintPoints points = new FaintPoints(alphabet);
        List<Letter> letters = new ArrayList<>();
        int step = 0;
        for (int i = 0; i < print.length(); i++, step++) {
            boolean faint = print.charAt(i) == '(';
            String sign = print.substring(faint ? i + 1 : i, faint ? i + 2 : i + 1);
            double center = (step + 0.5) * STEP;
            float[] probabilities = new float[alphabet.size()];
            if ("~=".contains(sign)) {
                sign = "-";
            }
            probabilities[classOf(sign)] = faint ? 0.02f : 0.9f;
            points.look(probabilities, 0, center);
            if (faint) {
                i += 2;
            } else {
                letters.add(new Letter(sign, center, 0.9, 0, print.charAt(i) == '~' ? POINT : List.of()));
                points.letterFound();
            }
        }
        return points.restored(letters);
    }

    private int classOf(String sign) {
        int index = 1;
        while (!alphabet.letter(index).equals(sign)) {
            index++;
        }
        return index;
    }
}
