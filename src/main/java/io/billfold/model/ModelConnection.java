package io.billfold.model;

import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import java.math.RoundingMode;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Shows operators which model is asked, what it has cost this month, and whether it is there. */
final class ModelConnection implements Connection {
    private static final Duration LIMIT = Duration.ofSeconds(9);
    private static final int NOT_FOUND = 404;

    private final ModelSettings settings;
    private final UsageTable usage;

    ModelConnection(ModelSettings settings, UsageTable usage) {
        this.settings = settings;
        this.usage = usage;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public boolean configured() {
        return settings.configured();
    }

    @Override
    public String detail() {
        if (!configured()) {
            return "Without a language model. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.";
        }
        UsageTable.Sum month = usage.thisMonth();
        String cost = month.cost().signum() == 0
                ? ""
                : ", cost " + month.cost().setScale(2, RoundingMode.HALF_UP).toPlainString();
        return settings.model() + " at " + settings.server().getAuthority() + "; this month " + month.calls()
                + " calls, " + month.kept() + " answers known already, " + month.tokens() + " tokens" + cost + ".";
    }

    @Override
    public String test() throws ConnectionFailed {
        Endpoint.Answer answer = models();
        if (answer.status() == NOT_FOUND) {
            return "The server answers, but does not list its models, so nothing more can be said for free.";
        }
        if (answer.status() != 200) {
            throw new ConnectionFailed("The server answered with status " + answer.status()
                    + (answer.status() == 401 ? ": it does not take OPENAI_API_KEY." : "."));
        }
        return listed(answer.body());
    }

    private Endpoint.Answer models() throws ConnectionFailed {
        try {
            return new Endpoint(settings.server(), settings.key()).get("/models", LIMIT);
        } catch (IOException unreachable) {
            throw new ConnectionFailed(
                    "The server at " + settings.server().getAuthority() + " does not answer: "
                            + unreachable.getMessage(),
                    unreachable);
        }
    }

    private String listed(byte[] body) throws ConnectionFailed {
        try {
            for (JsonNode model : AnswerJson.tree(body).path("data")) {
                if (model.path("id").asString("").equals(settings.model())) {
                    return "The server answers and has the model " + settings.model() + ".";
                }
            }
        } catch (AnswerJson.Malformed noList) {
            throw new ConnectionFailed("What answers there does not speak OpenAI's protocol.", noList);
        }
        throw new ConnectionFailed(
                "The server answers, but lists no model " + settings.model() + ": see OPENAI_MODEL.");
    }
}
