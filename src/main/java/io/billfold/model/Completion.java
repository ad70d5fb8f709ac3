package io.billfold.model;

import io.billfold.model.AnswerJson.Malformed;
import io.billfold.model.Reply.Reason;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered.
 *
 * @param usage also of answers that are none: they are paid for too
 */
record Completion<T>(Reply<T> reply, Usage usage) {
    static <T extends Record> Completion<T> of(byte[] body, Class<T> shape, ModelSettings settings) {
        try {
            JsonNode json = AnswerJson.tree(body);
            Usage usage = Usage.of(
                    json.path("usage").path("prompt_tokens").asLong(0),
                    json.path("usage").path("completion_tokens").asLong(0),
                    settings);
            return new Completion<>(reply(json.path("choices").path(0), shape), usage);
        } catch (Malformed broken) {
            return new Completion<>(none(Reason.MALFORMED, broken.getMessage()), Usage.NOTHING);
        }
    }

    private static <T extends Record> Reply<T> reply(JsonNode choice, Class<T> shape) {
        JsonNode message = choice.path("message");
        String finish = choice.path("finish_reason").asString("stop");
        if (message.path("refusal").isString() || finish.equals("content_filter")) {
            return none(Reason.REFUSED, "the model refuses to answer");
        }
        if (finish.equals("length")) {
            return none(Reason.CUT_OFF, "the answer is longer than the model may write");
        }
        if (!message.path("content").isString()) {
            return none(Reason.MALFORMED, "the answer has no content");
        }
        try {
            return new Reply.Given<>(AnswerJson.read(message.path("content").stringValue(), shape));
        } catch (Malformed broken) {
            return none(Reason.MALFORMED, broken.getMessage());
        }
    }

    private static <T> Reply<T> none(Reason reason, @org.jspecify.annotations.Nullable String detail) {
        return new Reply.None<>(reason, String.valueOf(detail));
    }
}
