package io.billfold.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class WrongSettingAnalyzerTests {
    record UploadSettings(
            @Min(value = 1, message = "must be at least 1") int maxFileSizeMb,
            @Nullable Duration patience) {}

    @Test
    void namesTheVariableThatFeedsTheSettingAndWhatWasFound() {
        FailureAnalysis analysis = analysis(Map.of("MAX_FILE_SIZE_MB", "0"));

        assertThat(analysis.getDescription())
                .isEqualTo("A setting is wrong:\n\n  MAX_FILE_SIZE_MB = \"0\": must be at least 1");
        assertThat(analysis.getAction()).contains("Correct the value");
    }

    @Test
    void saysWhyAValueIsOfNoUse() {
        FailureAnalysis analysis = analysis(Map.of("MAX_FILE_SIZE_MB", "5", "PATIENCE", "soon"));

        assertThat(analysis.getDescription())
                .contains("  PATIENCE = \"soon\": ")
                .contains("'soon' is not a valid duration");
    }

    @Test
    void doesNotRepeatALongValueWhichMayBeASecret() {
        String secret = "s".repeat(41);

        FailureAnalysis analysis = analysis(Map.of("MAX_FILE_SIZE_MB", secret));

        assertThat(analysis.getDescription())
                .contains("MAX_FILE_SIZE_MB = (41 characters): ")
                .doesNotContain(secret);
    }

    @Test
    void namesThePropertyWhereNoVariableFeedsIt() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of("billfold.upload.max-file-size-mb", "-1")));

        FailureAnalysis analysis = Objects.requireNonNull(
                new WrongSettingAnalyzer(environment).analyze(new IllegalStateException(failure(environment))));

        assertThat(analysis.getDescription())
                .contains("  billfold.upload.max-file-size-mb = \"-1\": must be at least 1");
    }

    @Test
    void leavesOtherFailuresToOthersButComesBeforeThem() {
        WrongSettingAnalyzer analyzer = new WrongSettingAnalyzer(new StandardEnvironment());

        assertThat(analyzer.analyze(new IllegalStateException("the port is taken")))
                .isNull();
        assertThat(analyzer.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
    }

    private static FailureAnalysis analysis(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new OriginTrackedMapPropertySource(
                        "application.yaml",
                        Map.of(
                                "billfold.upload.max-file-size-mb", "${MAX_FILE_SIZE_MB:50}",
                                "billfold.upload.patience", "${PATIENCE:10s}")));
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        return Objects.requireNonNull(new WrongSettingAnalyzer(environment)
                .analyze(new IllegalStateException("no bean", failure(environment))));
    }

    private static BindException failure(StandardEnvironment environment) {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var handler = new ValidationBindHandler(new SpringValidatorAdapter(validation.getValidator()));
            return Objects.requireNonNull(catchThrowableOfType(
                    BindException.class,
                    () -> Binder.get(environment).bind("billfold.upload", Bindable.of(UploadSettings.class), handler)));
        }
    }
}
