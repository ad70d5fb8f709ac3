package io.billfold.model;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server that speaks OpenAI's protocol, and how it is treated. With neither key nor address there is none.
 *
 * @param key {@code OPENAI_API_KEY}, also {@code GPT_API_KEY}; a local server may need none
 * @param baseUrl {@code OPENAI_BASE_URL}, with the version in its path, such as {@code http://localhost:11434/v1}
 * @param name {@code OPENAI_MODEL}
 * @param timeLimit {@code OPENAI_TIMEOUT_SECONDS}: for a question as a whole, further attempts included
 * @param retries {@code OPENAI_MAX_RETRIES}: further attempts after one that failed in a way that can heal
 * @param pictures {@code LANGUAGE_MODEL_PICTURES}: whether the model looks at pictures
 * @param inputPrice {@code LANGUAGE_MODEL_INPUT_PRICE} of a million tokens; null if unknown
 * @param outputPrice {@code LANGUAGE_MODEL_OUTPUT_PRICE}
 */
@Validated
@ConfigurationProperties("billfold.model")
public record ModelSettings(
        @Nullable String key,
        @Nullable URI baseUrl,
        @Nullable String name,
        @NotNull @DefaultValue("60s") Duration timeLimit,
        @Min(0) @Max(10) @DefaultValue("2") int retries,
        @DefaultValue("true") boolean pictures,
        @DecimalMin("0") @Nullable BigDecimal inputPrice,
        @DecimalMin("0") @Nullable BigDecimal outputPrice) {
    private static final URI OPENAI = URI.create("https://api.openai.com/v1");
    /** Small, cheap, looks at pictures, answers in a form: enough to read an invoice. */
    private static final String USUAL_MODEL = "gpt-4.1-mini";

    public ModelSettings {
        key = blankAsNull(key);
        name = blankAsNull(name);
        if (baseUrl != null && baseUrl.toString().isEmpty()) {
            baseUrl = null;
        }
        if (baseUrl != null
                && (baseUrl.getHost() == null
                        || !String.valueOf(baseUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("a server's address is a URL such as http://localhost:11434/v1");
        }
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("a time limit is longer than nothing");
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean configured() {
        return key != null || baseUrl != null;
    }

    URI server() {
        return baseUrl == null ? OPENAI : baseUrl;
    }

    String model() {
        return name == null ? USUAL_MODEL : name;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return configured() ? model() + " at " + server() : "none";
    }
}
