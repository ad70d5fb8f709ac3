package io.billfold.processing;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.ModelUse;
import io.billfold.model.LanguageModel;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.ReadingLimits;
import io.billfold.trace.Stage;
import io.billfold.trace.Stages;
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

    /** {@code OCR_THREADS}: how many pictures are read at a time; each takes a processor and some 250 MB. */
    @Bean
    DocumentReader documentReader(ReadingLimits limits, @Value("${billfold.ocr.threads}") int threads, Stages stages) {
        int pictures = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return new DocumentReader(limits, pictures, time -> stages.took(Stage.OCR, time));
    }

    /** {@code LANGUAGE_MODEL_DOCUMENTS}: which documents the language model sees, if there is one. */
    @Bean
    Extraction extraction(LanguageModel model, @Value("${billfold.model.documents}") ModelUse documents) {
        return new Extraction(model, documents);
    }
}
