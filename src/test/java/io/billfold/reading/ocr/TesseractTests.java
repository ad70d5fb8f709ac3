package io.billfold.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.document.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs that stand in for it; the true one is in OcrEngineTests. */
class TesseractTests {
    private static final String LIST =
            "[ \"$1\" = --list-langs ] && printf 'List of 3:\\ndeu\\neng\\nosd\\n' && exit 0\n";
    private static final String HEAD =
            "level\\tpage\\tblock\\tpar\\tline\\tword\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n";

    private final BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);

    @TempDir
    Path folder;

    @Test
    void isAbsentWhereNoFolderHoldsIt() {
        assertThat(Tesseract.installed(folder.toString())).isEmpty();
    }

    @Test
    void knowsItsLanguagesWithoutThatOfOrientation() throws IOException {
        assertThat(program(LIST).languages()).containsExactly("deu", "eng");
    }

    @Test
    void knowsNoLanguageWhereItDoesNotRun() throws IOException {
        assertThat(program("exit 3").languages()).isEmpty();
    }

    @Test
    void givesWordsByLineWithTheirPlaces() throws IOException {
        Tesseract tesseract = program(LIST + "printf '" + HEAD
                + "4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t0\\t0\\t-1\\t\\n"
                + "5\\t1\\t1\\t1\\t1\\t1\\t20\\t10\\t60\\t20\\t96\\tTotal\\n"
                + "5\\t1\\t1\\t1\\t1\\t2\\t100\\t10\\t60\\t20\\t50\\t9.00\\n"
                + "5\\t1\\t1\\t1\\t2\\t1\\t20\\t50\\t60\\t20\\t90\\tCash\\n"
                + "5\\t1\\t1\\t1\\t2\\t2\\t90\\t50\\t60\\t20\\t90\\t \\n'");

        List<List<OcrWord>> lines = tesseract.read(picture, Set.of());

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .containsExactly(
                        new OcrWord("Total", new Box(0.1, 0.1, 0.4, 0.3), 0.96),
                        new OcrWord("9.00", new Box(0.5, 0.1, 0.8, 0.3), 0.5));
        assertThat(lines.get(1)).extracting(OcrWord::text).containsExactly("Cash");
    }

    @Test
    void readsInTheLanguagesItIsTold() throws IOException {
        Tesseract tesseract = program(LIST + "printf '" + HEAD
                + "5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t90\\t%s\\n' \"$(echo \"$*\" | tr ' ' _)\"");

        String told =
                tesseract.read(picture, Set.of("deu")).getFirst().getFirst().text();

        assertThat(told).contains("stdout_--psm_3_-l_deu_tsv");
        assertThat(tesseract.read(picture, Set.of()).getFirst().getFirst().text())
                .doesNotContain("-l");
    }

    @Test
    void saysThatItFailed() throws IOException {
        Tesseract tesseract = program(LIST + "exit 1");

        assertThatThrownBy(() -> tesseract.read(picture, Set.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Tesseract ended with 1");
    }

    @Test
    void stopsWithTheThreadThatAsked() throws IOException {
        Tesseract tesseract = program(LIST + "exec sleep 60");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> tesseract.read(picture, Set.of())).hasMessageContaining("stopped while Tesseract");

        assertThat(Thread.interrupted()).isTrue();
    }

    private Tesseract program(String commands) throws IOException {
        Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return Tesseract.installed(folder.toString()).orElseThrow();
    }
}
