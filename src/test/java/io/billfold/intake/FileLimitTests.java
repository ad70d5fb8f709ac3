package io.billfold.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.StartRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FileLimitTests {
    @Test
    @Tag("S3-15")
    void takesFilesUpToTheLimit() {
        FileLimit limit = new FileLimit(DataSize.ofMegabytes(10));

        assertThat(limit.refusal("a.pdf", 10 * 1024 * 1024)).isEmpty();
        assertThat(limit.refusal("a.pdf", 10 * 1024 * 1024 + 1))
                .hasValueSatisfying(refused -> assertThat(refused.code()).isEqualTo("file_too_large"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    @Tag("S3-15")
    void refusesToStartWithALimitThatNoFileKeeps(long megabytes) {
        assertThatThrownBy(() -> new FileLimit(DataSize.ofMegabytes(megabytes)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MAX_FILE_SIZE_MB is " + megabytes);
    }
}
