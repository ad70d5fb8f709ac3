package io.billfold.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of text that nobody can see. */
class PageContentTests {
    @Test
    void quotesNoMoreThanTheBeginningHoweverLongOneCharacterIs() {
        assertThat(hidden("\uD83D\uDCB0".repeat(100_000))).hasSizeLessThan(130).endsWith("\uD83D\uDCB0…");
    }

    @Test
    void quotesNoHalfOfAPairAndNothingThatIsNotPrinted() {
        assertThat(hidden("pay\uD83D 900\u0000\u200E now")).isEqualTo("pay 900 now");
    }

    private static String hidden(String text) {
        Glyph glyph = new Glyph(text, 10, 10, 20, 10, 1, 0, Glyph.Shown.NEVER);
        return new PageContent(List.of(glyph), 0, 0, 0).hiddenText();
    }
}
