package io.billfold.reading;

import static io.billfold.reading.Outcomes.READER;
import static io.billfold.reading.Outcomes.lines;
import static io.billfold.reading.Outcomes.reading;
import static io.billfold.reading.Outcomes.refusal;
import static io.billfold.reading.TestPicture.encoded;
import static io.billfold.reading.TestPicture.receipt;
import static io.billfold.reading.TestPicture.rotated;
import static io.billfold.reading.TestPicture.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.billfold.document.Box;
import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReadingTests {
    private static final String[] WHAT_IT_SAYS = {
        "CORNER BAKERY",
        "12 Market Street, Springfield",
        "Date: 2026-11-21",
        "2 x Rye bread",
        "7.80",
        "1 x Poppy cake",
        "4.25",
        "TOTAL",
        "12.05",
        "Thank you for your visit"
    };

    private final BufferedImage scan = scan(receipt(), 200);

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tiff"})
    @Tag("S4-01")
    void readsAScan(String format) {
        assertThat(lines(encoded(scan, format))).containsExactly(WHAT_IT_SAYS);
    }

    @Test
    void tellsWhereEveryWordStands() {
        Reading reading = reading(encoded(scan, "png"));

        Word total = reading.pages().getFirst().words().stream()
                .filter(word -> word.text().equals("12.05"))
                .findFirst()
                .orElseThrow();
        Box box = total.box();
        assertThat(box.left()).isEqualTo(155 / 220.0, within(0.015));
        assertThat(box.right()).isEqualTo(182.5 / 220, within(0.02));
        assertThat(box.centerY()).isEqualTo(161 / 300.0, within(0.01));
        assertThat(box.height()).isEqualTo(11 / 300.0, within(0.015));
        assertThat(total.confidence()).isBetween(0.9, 1.0);
        assertThat(reading.pages().getFirst().reader()).isEqualTo(Page.Reader.PADDLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 180, 270, 4, -7, 183})
    @Tag("S0-14")
    void readsAPhotoWhicheverWayItIsHeld(double degrees) {
        byte[] photo = encoded(rotated(scan, degrees), "png");

        assertThat(lines(photo)).contains("CORNER BAKERY", "TOTAL", "12.05");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void heedsWhatTheCameraSaysOfItsPosition(int orientation) {
        BufferedImage asTaken = new ExifOrientation(inverse(orientation)).applyTo(scan);

        byte[] photo = TestPicture.jpegWithOrientation(asTaken, orientation);

        assertThat(lines(photo)).contains("CORNER BAKERY", "TOTAL", "12.05");
    }

    private static int inverse(int orientation) {
        return switch (orientation) {
            case 6 -> 8;
            case 8 -> 6;
            default -> orientation;
        };
    }

    @Test
    void readsEveryPageOfATiff() {
        BufferedImage second = scan(TestPdf.ofSize(220, 100).text(20, 50, 12, "Second page"), 200);

        Reading reading = reading(TestPicture.tiff(scan, second));

        assertThat(reading.mediaType()).isEqualTo(MediaType.TIFF);
        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.pages().get(1).lines()).extracting(Line::text).containsExactly("Second page");
    }

    @Test
    void findsNothingOnABlankPage() {
        assertThat(lines(TestPicture.blankPng(800, 1000))).isEmpty();
    }

    @Test
    void decodesALargeImageInSteps() {
        ReadingLimits limits =
                new ReadingLimits(50_000_000, 5, 200_000_000, 1_000_000, 6_000, 1, 5, java.time.Duration.ofMinutes(1));
        byte[] large = encoded(scan(receipt(), 600), "png");

        Reading reading = (Reading) new DocumentReader(limits).read(large);

        Page page = reading.pages().getFirst();
        assertThat(page.width() * page.height()).isLessThanOrEqualTo(1_000_000);
        assertThat(page.words()).extracting(Word::text).contains("12.05");
    }

    @Test
    void refusesAPngBombByItsHeader() {
        byte[] bomb = TestPicture.blankPng(30_000, 30_000);

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusal(bomb)).isEqualTo(Reason.IMAGE_TOO_LARGE);
        assertThat(READER.open("bomb.png", bomb))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.detail()).contains("30000"));
    }

    @Test
    void refusesAnImageOfOnePixel() {
        assertThat(refusal(TestPicture.blankPng(1, 1))).isEqualTo(Reason.IMAGE_TOO_SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void refusesATruncatedImage(String format) {
        byte[] image = encoded(scan, format);

        byte[] truncated = Arrays.copyOf(image, image.length / 2);

        assertThat(refusal(truncated)).isEqualTo(Reason.CORRUPT_IMAGE);
    }

    @Test
    void refusesRubbishBehindAnImageHeader() {
        byte[] rubbish = Arrays.copyOf(encoded(scan, "png"), 5_000);
        Arrays.fill(rubbish, 8, rubbish.length, (byte) 7);

        assertThat(refusal(rubbish)).isEqualTo(Reason.CORRUPT_IMAGE);
    }

    @Test
    void drawsThePageAsItWasRead() throws Exception {
        byte[] photo = encoded(rotated(scan(receipt(), 600), 180), "png");

        byte[] png = READER.pagePng(photo, 1).orElseThrow();

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(page.getHeight()).isEqualTo(1600);
        assertThat(lines(png)).contains("CORNER BAKERY");
        assertThat(READER.pagePng(photo, 2)).isEmpty();
        assertThat(READER.pagePng(new byte[0], 1)).isEmpty();
    }
}
