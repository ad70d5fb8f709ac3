package io.billfold.reading.ocr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which engine reads pictures.
 *
 * @param models a folder with other PP-OCR models than those that come with Billfold; see {@link PaddleOcr#withModelsIn}
 */
public record OcrSetup(Engine engine, @Nullable Path models) {
    /** PP-OCR alone, Tesseract alone, or PP-OCR with Tesseract for the letters that it does not know, if that is installed. */
    public enum Engine {
        PADDLE,
        TESSERACT,
        AUTO
    }

    /** What Billfold does if nothing is set. */
    public static final OcrSetup DEFAULT = new OcrSetup(Engine.AUTO, null);

    /**
     * As the operator has set it.
     *
     * @param environment {@code OCR_ENGINE} and {@code OCR_MODELS}
     * @throws IllegalArgumentException saying for the operator what is wrong with them
     */
    public static OcrSetup of(Map<String, String> environment) {
        String engine = environment.getOrDefault("OCR_ENGINE", "auto").strip();
        String folder = environment.getOrDefault("OCR_MODELS", "").strip();
        Path models = folder.isEmpty() ? null : Path.of(folder);
        if (models != null && !Files.isDirectory(models)) {
            throw new IllegalArgumentException(
                    "OCR_MODELS is no folder; unset it to use the models that come with Billfold.");
        }
        return switch (engine.toLowerCase(Locale.ROOT)) {
            case "", "auto" -> new OcrSetup(Engine.AUTO, models);
            case "paddle" -> new OcrSetup(Engine.PADDLE, models);
            case "tesseract" -> new OcrSetup(Engine.TESSERACT, models);
            default ->
                throw new IllegalArgumentException(
                        "OCR_ENGINE is \"" + engine + "\"; it can be paddle, tesseract or auto.");
        };
    }

    /**
     * @param pictures how many are read at once; further ones wait
     * @param watch hears how long PP-OCR took for each
     * @throws IllegalArgumentException if Tesseract is wanted and not installed
     */
    public Ocr make(int pictures, Consumer<Duration> watch) {
        PaddleOcr bundled = models == null ? PaddleOcr.bundled() : PaddleOcr.withModelsIn(models);
        PaddleOcr paddle = bundled.limitedTo(pictures).watchedBy(watch);
        if (engine == Engine.PADDLE) {
            return paddle;
        }
        Optional<Tesseract> tesseract = Tesseract.installed();
        if (engine == Engine.TESSERACT) {
            return new TesseractOcr(
                    paddle,
                    tesseract.orElseThrow(
                            () -> new IllegalArgumentException(
                                    "OCR_ENGINE is tesseract, but there is no such program. Install it (tesseract-ocr), or unset OCR_ENGINE.")));
        }
        return tesseract.<Ocr>map(second -> new SpellingOcr(paddle, second)).orElse(paddle);
    }
}
