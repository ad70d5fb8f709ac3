package io.billfold.model;

import io.billfold.outage.Breakers;
import io.billfold.settings.StartRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The language model of the environment variables, for commands without a server: its answers are not kept, its tokens counted. */
public final class EnvironmentModel {
    private final LanguageModel model;
    private final AtomicReference<Bill> bill = new AtomicReference<>(new Bill(0, 0, BigDecimal.ZERO));

    private record Bill(int calls, long tokens, BigDecimal cost) {
        Bill plus(Usage usage) {
            return new Bill(
                    calls + 1,
                    tokens + usage.inputTokens() + usage.outputTokens(),
                    usage.cost() == null ? cost : cost.add(usage.cost()));
        }
    }

    private EnvironmentModel(ModelSettings settings) {
        this.model = new OpenAiModel(
                settings,
                entry -> bill.updateAndGet(before -> before.plus(entry.usage())),
                Breakers.unmeasured("language-model", anyFailure -> true, Duration.ofSeconds(10)),
                Clock.systemUTC());
    }

    /** @throws StartRefused if no model is set up, or a variable is wrong, naming it */
    public static EnvironmentModel of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        String key = variables.text("OPENAI_API_KEY");
        ModelSettings settings = new ModelSettings(
                key == null ? variables.text("GPT_API_KEY") : key,
                variables.value("OPENAI_BASE_URL", URI::create),
                variables.text("OPENAI_MODEL"),
                Duration.ofSeconds(variables.number("OPENAI_TIMEOUT_SECONDS", 60)),
                variables.number("OPENAI_MAX_RETRIES", 2),
                !"false".equals(variables.text("LANGUAGE_MODEL_PICTURES")),
                variables.value("LANGUAGE_MODEL_INPUT_PRICE", BigDecimal::new),
                variables.value("LANGUAGE_MODEL_OUTPUT_PRICE", BigDecimal::new));
        if (!settings.configured()) {
            throw new StartRefused(
                    "No language model is set up.", "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.");
        }
        return new EnvironmentModel(settings);
    }

    private record Variables(Map<String, String> environment) {
        @Nullable
        String text(String name) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : value.strip();
        }

        int number(String name, int usual) {
            Integer number = value(name, Integer::valueOf);
            return number == null ? usual : number;
        }

        <T> @Nullable T value(String name, Function<String, T> reading) {
            String text = text(name);
            try {
                return text == null ? null : reading.apply(text);
            } catch (IllegalArgumentException wrong) {
                throw new StartRefused(name + " is \"" + text + "\", which it cannot be.", "Correct it, or unset it.");
            }
        }
    }

    public LanguageModel model() {
        return model;
    }

    /** What was asked so far, in one sentence. */
    public String bill() {
        Bill sum = bill.get();
        String cost = sum.cost().signum() == 0
                ? ""
                : ", cost " + sum.cost().setScale(4, RoundingMode.HALF_UP).toPlainString();
        return model.name() + ": " + sum.calls() + " calls, " + sum.tokens() + " tokens" + cost + ".";
    }
}
