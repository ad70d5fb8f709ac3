package io.billfold.reading;

import static io.billfold.reading.Outcomes.lines;
import static io.billfold.reading.Outcomes.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.reading.Unreadable.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S3-23")
class RefusalTests {
    private final byte[] invoice = TestPdf.a4().text(50, 100, "Invoice 17").bytes();

    @Test
    @Tag("S3-22")
    void refusesAnEmptyFile() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.97})
    void refusesATruncatedPdf(double share) {
        byte[] truncated = Arrays.copyOf(invoice, (int) (invoice.length * share));

        assertThat(refusal(truncated)).isEqualTo(Reason.CORRUPT_PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", " ", "\n", "%p", "x"})
    @Tag("S3-08")
    void readsAPdfWhoseEndIsPadded(String padding) {
        byte[] padded = concatenated(invoice, padding.repeat(50_000).getBytes(UTF_8));

        assertThat(lines(padded)).containsExactly("Invoice 17");
    }

    @Test
    void refusesAPdfWhoseLaterAdditionIsCutOff() {
        byte[] addition = ("\n9 0 obj\n<< /Length 100000 >>\nstream\n" + "x".repeat(50_000)).getBytes(UTF_8);

        assertThat(refusal(concatenated(invoice, addition))).isEqualTo(Reason.CORRUPT_PDF);
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void refusesATiffWithoutAPicture() {
        byte[] tiff = {'I', 'I', 42, 0, 8, 0, 0, 0, (byte) 0xff, (byte) 0xff};

        assertThat(refusal(tiff)).isEqualTo(Reason.CORRUPT_IMAGE);
    }

    @Test
    void refusesAPdfOfRubbish() {
        assertThat(refusal("%PDF-1.7\nrubbish\nstartxref\n9\n%%EOF".getBytes(UTF_8)))
                .isEqualTo(Reason.CORRUPT_PDF);
    }

    @Test
    void refusesTextWhateverItIsCalled() {
        assertThat(refusal("This is no PDF.".getBytes(UTF_8))).isEqualTo(Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void refusesAnEncryptedPdf() {
        byte[] locked =
                TestPdf.a4().text(50, 100, "secret").lockedWith("password").bytes();

        assertThat(refusal(locked)).isEqualTo(Reason.ENCRYPTED_PDF);
    }

    @Test
    void readsAnEncryptedPdfThatOpensForEveryone() {
        byte[] open = TestPdf.a4().text(50, 100, "public").lockedWith("").bytes();

        assertThat(lines(open)).containsExactly("public");
    }

    @Test
    void refusesMorePagesThanAllowed() {
        TestPdf pdf = TestPdf.ofSize(10, 10);
        for (int i = 1; i < 5_000; i++) {
            pdf.nextPage();
        }

        assertThat(refusal(pdf.bytes())).isEqualTo(Reason.TOO_MANY_PAGES);
    }

    @Test
    void refusesAPageOfFiveMetres() {
        double fiveMetres = 5 / 0.0254 * 72;

        byte[] pdf = TestPdf.ofSize(fiveMetres, 500).text(10, 20, "long").bytes();

        assertThat(refusal(pdf)).isEqualTo(Reason.PAGE_TOO_LARGE);
    }

    @Test
    void refusesAPdfThatUnpacksToMoreThanTheMemory() {
        byte[] bomb = TestPdf.a4().blankInstructions(250_000_000).bytes();

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusal(bomb)).isEqualTo(Reason.FILE_TOO_LARGE);
    }

    @Test
    void refusesAPdfThatUnpacksToManyTimesTheMemoryInParts() {
        TestPdf pdf = TestPdf.a4().blankInstructions(3_000_000);
        for (int page = 2; page <= 12; page++) {
            pdf.nextPage().blankInstructions(3_000_000);
        }
        byte[] bytes = pdf.bytes();

        PdfStreams.check(bytes, 4_000_000);
        assertThatThrownBy(() -> PdfStreams.check(bytes, 3_500_000)).isInstanceOf(CannotRead.class);
    }

    @Test
    void refusesXmlWithExternalEntities() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

        assertThat(refusal(xml.getBytes(UTF_8))).isEqualTo(Reason.CORRUPT_XML);
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        xml.append("]><a>&l9;</a>");

        assertThat(refusal(xml.toString().getBytes(UTF_8))).isEqualTo(Reason.CORRUPT_XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version=\"1.0\"?><a><b></a>", "<?xml version=\"1.0\"?><a>", "<a>&undefined;</a>"})
    void refusesXmlThatIsNotWellFormed(String xml) {
        assertThat(refusal(xml.getBytes(UTF_8))).isEqualTo(Reason.CORRUPT_XML);
    }

    @Test
    void refusesWhatTakesTooLong() {
        ReadingLimits hasty = new ReadingLimits(1_000_000, 10, 1_000, 1_000, 2_000, 1, 10, Duration.ofNanos(1));

        ReadingOutcome outcome = new DocumentReader(hasty).read(invoice);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.READING_TIMED_OUT));
    }

    @Test
    void refusesALargeFileWithoutLoadingIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.pdf");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 5_000_000_000L);
        }

        ReadingOutcome outcome = Outcomes.READER.read(file);

        assertThat(Files.size(file)).isGreaterThan(Integer.MAX_VALUE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FILE_TOO_LARGE));
    }
}
