package io.billfold.reading;

import static io.billfold.reading.Outcomes.READER;
import static io.billfold.reading.Outcomes.lines;
import static io.billfold.reading.Outcomes.reading;
import static io.billfold.reading.TestPicture.receipt;
import static io.billfold.reading.TestPicture.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedPdfTests {
    private final BufferedImage scan = scan(receipt(), 200);

    @Test
    void readsAScannedPage() {
        byte[] pdf = TestPdf.ofSize(220, 300).fullPageImage(scan).bytes();

        Page page = reading(pdf).pages().getFirst();

        assertThat(page.reader()).isEqualTo(Page.Reader.PADDLE);
        assertThat(page.words()).extracting(Word::text).contains("CORNER", "12.05");
    }

    @Test
    void doesNotTrustTheTextThatAScannerWroteBehindItsPicture() {
        byte[] pdf = TestPdf.ofSize(220, 300)
                .fullPageImage(scan)
                .hiddenText(20, 165, "T0TAL l2.O5 and more that the scanner misread")
                .bytes();

        Reading reading = reading(pdf);

        assertThat(reading.pages().getFirst().words()).extracting(Word::text).contains("TOTAL", "12.05");
        assertThat(reading.notices()).isEmpty();
    }

    @Test
    void readsAScanThatAStampWasPutOn() {
        byte[] pdf = TestPdf.ofSize(220, 300)
                .fullPageImage(scan)
                .text(20, 280, 8, "Received 22 November")
                .bytes();

        assertThat(lines(pdf)).contains("TOTAL", "12.05", "Received 22 November");
    }

    @Test
    void readsAPageWhoseTextIsDrawnAsShapes() {
        // A form without any text operator: what a plotter or a converted drawing looks like.
        byte[] pdf = TestPdf.ofSize(220, 300).image(scan, 10, 10, 140, 190).bytes();

        assertThat(reading(pdf).pages().getFirst().words())
                .extracting(Word::text)
                .contains("12.05");
    }

    @Test
    void findsNothingOnABlankPage() {
        assertThat(lines(TestPdf.a4().bytes())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void drawsThePageUpright(int degrees) throws Exception {
        byte[] pdf = TestPdf.a4()
                .rotatedBy(degrees)
                .text(50, 100, 20, "Invoice for two weeks of work")
                .text(50, 140, 20, "Amount due 1,234.56")
                .bytes();

        byte[] png = READER.pagePng(pdf, 1).orElseThrow();

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(page.getHeight()).isBetween(1599, 1600);
        assertThat(lines(png)).contains("Invoice for two weeks of work");
    }
}
