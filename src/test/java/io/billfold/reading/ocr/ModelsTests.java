package io.billfold.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTests {
    @TempDir
    Path folder;

    @Test
    void areThreeFilesOfAFolder() throws IOException {
        write("en_det_v5.onnx", "en_rec_v5.onnx", "letters.txt", "README.md");

        Models models = Models.in(folder);

        assertThat(models.detection()).asString().isEqualTo("en_det_v5.onnx");
        assertThat(models.recognition()).asString().isEqualTo("en_rec_v5.onnx");
        assertThat(models.letters()).containsExactly("letters.txt");
    }

    @Test
    void areRefusedWhereOneIsMissingOrTheChoiceIsNotClear() throws IOException {
        write("en_det_v5.onnx", "letters.txt");

        assertThatThrownBy(() -> Models.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exactly one file named *rec*.onnx, and holds 0");

        write("a_rec.onnx", "b_rec.onnx");

        assertThatThrownBy(() -> Models.in(folder)).hasMessageContaining("and holds 2");
    }

    @Test
    void areRefusedWhereTheFolderCannotBeRead() {
        assertThatThrownBy(() -> Models.in(folder.resolve("missing")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The OCR model in " + folder.resolve("missing"));
    }

    @Test
    void areLoadedWithTheFirstPictureAndSaidToBeBroken() throws IOException {
        write("det.onnx", "rec.onnx", "letters.txt");
        BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);

        try (PaddleOcr ocr = PaddleOcr.withModelsIn(folder)) {
            assertThatThrownBy(() -> ocr.read(picture))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The OCR model cannot be loaded");
        }
    }

    @Test
    void areLoadedAnewAfterTheReaderWasClosed() {
        BufferedImage blank = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);

        try (PaddleOcr ocr = PaddleOcr.bundled()) {
            assertThat(ocr.read(blank).lines()).isEmpty();
            ocr.close();
            assertThat(ocr.read(blank).lines()).isEmpty();
        }
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), name);
        }
    }
}
