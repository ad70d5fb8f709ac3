package io.billfold.processing;

import io.billfold.extraction.Extraction;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.ReadingLimits;
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

    @Bean
    DocumentReader documentReader(ReadingLimits limits) {
        return new DocumentReader(limits);
    }

    @Bean
    Extraction extraction() {
        return new Extraction();
    }
}
