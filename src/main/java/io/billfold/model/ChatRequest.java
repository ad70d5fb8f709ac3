package io.billfold.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A prompt as the body of {@code POST /chat/completions}, the one form that OpenAI and the servers of local models all take. */
final class ChatRequest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChatRequest() {}

    static byte[] body(Prompt<?> prompt, String model, boolean pictures) {
        ObjectNode request = JSON.objectNode();
        request.put("model", model);
        ArrayNode messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", prompt.instructions());
        ArrayNode parts = messages.addObject().put("role", "user").putArray("content");
        for (Prompt.Part part : prompt.parts()) {
            switch (part) {
                case Prompt.Text(String text) ->
                    parts.addObject().put("type", "text").put("text", text);
                case Prompt.Picture(byte[] png) -> {
                    if (pictures) {
                        parts.addObject()
                                .put("type", "image_url")
                                .putObject("image_url")
                                .put("url", dataUrl(png))
                                .put("detail", "high");
                    }
                }
            }
        }
        ObjectNode form =
                request.putObject("response_format").put("type", "json_schema").putObject("json_schema");
        form.put("name", prompt.purpose()).put("strict", true);
        form.set("schema", AnswerSchema.of(prompt.shape()));
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String dataUrl(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
