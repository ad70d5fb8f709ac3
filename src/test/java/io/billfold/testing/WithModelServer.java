package io.billfold.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the whole application with a language model; all share one application and one stand-in for the model's server. */
@BillfoldTest
public abstract class WithModelServer {
    protected static final ModelServer MODEL = ModelServer.start();

    @DynamicPropertySource
    static void pointToTheStandIn(DynamicPropertyRegistry settings) {
        settings.add("OPENAI_API_KEY", () -> ModelServer.KEY);
        settings.add("OPENAI_BASE_URL", MODEL::baseUrl);
        settings.add("OPENAI_MODEL", () -> ModelServer.MODEL);
        settings.add("OPENAI_TIMEOUT_SECONDS", () -> 3);
        settings.add("LANGUAGE_MODEL_INPUT_PRICE", () -> "0.40");
        settings.add("LANGUAGE_MODEL_OUTPUT_PRICE", () -> "1.60");
    }

    @BeforeEach
    void forgetEarlierCalls() {
        MODEL.reset();
    }
}
