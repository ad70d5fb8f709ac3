package io.billfold.processing;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.ModelUse;
import io.billfold.model.LanguageModel;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.ReadingFolder;
import io.billfold.reading.ReadingLimits;
import io.billfold.settings.StartRefused;
import io.billfold.trace.Stage;
import io.billfold.trace.Stages;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Reading and extraction, which know no Spring, as the server uses them. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    /** What may be uploaded may be read: {@code MAX_FILE_SIZE_MB} can be above the readers' own limit. */
    @Bean
    ReadingLimits readingLimits(@Value("${spring.servlet.multipart.max-file-size}") DataSize upload) {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        return new ReadingLimits(
                Math.max(usual.bytes(), upload.toBytes()),
                usual.pages(),
                usual.imagePixels(),
                usual.decodedPixels(),
                usual.pageSide(),
                usual.nesting(),
                usual.entries(),
                usual.time());
    }

    /**
     * {@code OCR_THREADS}: how many pictures are read at a time; each takes a processor and some 250 MB. {@code OCR_ENGINE},
     * {@code OCR_MODELS}: who reads them.
     */
    @Bean
    DocumentReader documentReader(
            ReadingLimits limits,
            @Value("${billfold.ocr.threads}") int threads,
            @Value("${billfold.ocr.engine}") String engine,
            @Value("${billfold.ocr.models}") String models,
            Stages stages) {
        int pictures = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        try {
            return DocumentReader.asSet(
                    limits,
                    Map.of("OCR_ENGINE", engine, "OCR_MODELS", models),
                    pictures,
                    time -> stages.took(Stage.OCR, time));
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(
                    String.valueOf(wrong.getMessage()), "docs/configuration.md describes OCR_ENGINE and OCR_MODELS.");
        }
    }

    /** {@code LANGUAGE_MODEL_DOCUMENTS}: which documents the language model sees, if there is one. */
    @Bean
    Extraction extraction(LanguageModel model, @Value("${billfold.model.documents}") ModelUse documents) {
        return new Extraction(model, documents);
    }

    /**
     * The folder of {@code OCR_CACHE_DIR}.
     *
     * @throws StartRefused if it cannot be made
     */
    static Optional<ReadingFolder> folder(String named, DocumentReader reader) {
        if (named.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReadingFolder(Path.of(named.strip()), reader.version()));
        } catch (IOException | InvalidPathException unusable) {
            throw new StartRefused(
                    "OCR_CACHE_DIR cannot be used: " + unusable,
                    "Name a folder that Billfold may write to, or unset OCR_CACHE_DIR.");
        }
    }
}
