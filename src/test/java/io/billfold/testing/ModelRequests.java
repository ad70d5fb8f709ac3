package io.billfold.testing;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What OpenAI takes for a request: the model, two messages, pictures as data URLs, and a schema that is strict all the way down. */
final class ModelRequests {
    static final String PICTURE = "data:image/png;base64,";

    private static final Base64.Decoder BASE64 = Base64.getDecoder();

    private ModelRequests() {}

    /** @throws IllegalArgumentException that says which rule the request breaks */
    static void check(HttpExchange exchange, JsonNode body) {
        require(
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .startsWith("application/json"),
                "the body is JSON");
        require(body.path("model").asString("").equals(ModelServer.MODEL), "the model does not exist");
        JsonNode messages = body.path("messages");
        require(messages.size() == 2, "a system message and a user message");
        require(messages.path(0).path("role").asString("").equals("system"), "the first message is the system's");
        require(messages.path(1).path("role").asString("").equals("user"), "the second message is the user's");
        messages.path(1).path("content").forEach(ModelRequests::checkPart);
        JsonNode format = body.path("response_format");
        require(format.path("type").asString("").equals("json_schema"), "response_format is a schema");
        require(format.at("/json_schema/name").asString("").matches("[a-zA-Z0-9_-]{1,64}"), "the schema has a name");
        require(format.at("/json_schema/strict").asBoolean(false), "the schema is strict");
        checkSchema(format.at("/json_schema/schema"));
    }

    private static void checkPart(JsonNode part) {
        switch (part.path("type").asString("")) {
            case "text" -> require(part.path("text").isString(), "a text part has text");
            case "image_url" -> {
                String url = part.at("/image_url/url").asString("");
                require(url.startsWith(PICTURE), "a picture is a data URL");
                byte[] png = BASE64.decode(url.substring(PICTURE.length()));
                require(png.length > 8 && png[1] == 'P' && png[2] == 'N' && png[3] == 'G', "a picture is what it says");
            }
            default -> throw new IllegalArgumentException("unknown part " + part);
        }
    }

    /** As OpenAI's strict mode demands. */
    private static void checkSchema(JsonNode schema) {
        require(schema.has("type"), "every schema has a type: " + schema);
        if (schema.has("properties")) {
            require(!schema.path("additionalProperties").asBoolean(true), "additionalProperties is false");
            Set<String> names = new TreeSet<>(schema.get("properties").propertyNames());
            Set<String> required = new TreeSet<>();
            schema.path("required").forEach(name -> required.add(name.asString()));
            require(names.equals(required), "every property is required: " + names + " " + required);
            schema.get("properties").forEach(ModelRequests::checkSchema);
        }
        if (schema.has("items")) {
            checkSchema(schema.get("items"));
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Invalid request: " + rule);
        }
    }
}
