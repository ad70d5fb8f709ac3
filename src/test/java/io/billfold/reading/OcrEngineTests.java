package io.billfold.reading;

import static io.billfold.reading.TestPicture.germanReceipt;
import static io.billfold.reading.TestPicture.receipt;
import static io.billfold.reading.TestPicture.rotated;
import static io.billfold.reading.TestPicture.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.document.Box;
import io.billfold.reading.ocr.OcrPage;
import io.billfold.reading.ocr.OcrSetup;
import io.billfold.reading.ocr.OcrWord;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code OCR_ENGINE} and {@code OCR_MODELS} change. Needs Tesseract with German. */
class OcrEngineTests {
    private final BufferedImage german = scan(germanReceipt(), 200);

    @Test
    void putsTheMarksOnTheLettersOfAGermanPage() {
        OcrPage plain = read("paddle", german);
        OcrPage spelled = read("auto", german);

        assertThat(text(plain)).doesNotContain("Brötchen");
        assertThat(text(spelled)).contains("Brötchen", "für", "12,05");
        assertThat(spelled.by()).isEqualTo(OcrSetup.Engine.PADDLE);
        assertThat(boxes(spelled)).isEqualTo(boxes(plain));
    }

    @Test
    void leavesAnEnglishPageAsItIs() {
        BufferedImage english = scan(receipt(), 200);

        assertThat(read("auto", english).lines())
                .isEqualTo(read("paddle", english).lines());
    }

    @Test
    void readsWithTesseractAloneWhicheverWayThePageIsHeld() {
        OcrPage page = read("tesseract", rotated(german, 180));

        assertThat(text(page)).contains("Rechnung", "12,05", "Brötchen");
        assertThat(page.by()).isEqualTo(OcrSetup.Engine.TESSERACT);
        assertThat(page.lines().stream().flatMap(List::stream)).allSatisfy(word -> {
            assertThat(word.confidence()).isBetween(0.0, 1.0);
            assertThat(word.box().right()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void namesWhatChangesHowDocumentsAreRead() {
        assertThat(reader("paddle").version()).isNotEqualTo(reader("auto").version());
        assertThat(reader("auto").version()).isEqualTo(reader("AUTO").version());
    }

    @ParameterizedTest
    @CsvSource({"OCR_ENGINE, abbyy, 'paddle, tesseract or auto'", "OCR_MODELS, nowhere, OCR_MODELS is no folder"})
    void saysWhatIsWrongWithASetting(String name, String value, String said) {
        assertThatThrownBy(() -> OcrSetup.of(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    private static DocumentReader reader(String engine) {
        return new DocumentReader(
                ReadingLimits.DEFAULT, OcrSetup.of(Map.of("OCR_ENGINE", engine)).make(1, time -> {}));
    }

    private static OcrPage read(String engine, BufferedImage picture) {
        return OcrSetup.of(Map.of("OCR_ENGINE", engine)).make(1, time -> {}).read(picture);
    }

    private static String text(OcrPage page) {
        return page.lines().stream()
                .map(line -> line.stream().map(OcrWord::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static List<Box> boxes(OcrPage page) {
        return page.lines().stream().flatMap(List::stream).map(OcrWord::box).toList();
    }
}
