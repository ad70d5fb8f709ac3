package io.billfold.model;

import io.billfold.model.AnswerJson.Malformed;
import tools.jackson.databind.JsonNode;

/** Holds JSON against a schema of {@link AnswerSchema}: types, required and unknown properties, constants. */
final class SchemaCheck {
    private SchemaCheck() {}

    /** @param where in words, for the message */
    static void hold(JsonNode json, JsonNode schema, String where) throws Malformed {
        if (!isOneOf(schema.get("type"), json)) {
            throw new Malformed(where + " is no " + schema.get("type"));
        }
        JsonNode constants = schema.get("enum");
        if (constants != null && constants.valueStream().noneMatch(json::equals)) {
            throw new Malformed(where + " is none of its constants");
        }
        if (json.isObject()) {
            properties(json, schema, where);
        }
        if (json.isArray()) {
            for (JsonNode item : json) {
                hold(item, schema.get("items"), where + "'s items");
            }
        }
    }

    private static void properties(JsonNode json, JsonNode schema, String where) throws Malformed {
        JsonNode known = schema.get("properties");
        for (String name : json.propertyNames()) {
            if (!known.has(name)) {
                throw new Malformed(where + " has a property that was not asked for");
            }
        }
        for (JsonNode required : schema.get("required")) {
            String name = required.stringValue();
            if (!json.has(name)) {
                throw new Malformed(where + " lacks " + name);
            }
            hold(json.get(name), known.get(name), name);
        }
    }

    private static boolean isOneOf(JsonNode types, JsonNode json) {
        return types.isArray()
                ? types.valueStream().anyMatch(type -> is(type.stringValue(), json))
                : is(types.stringValue(), json);
    }

    private static boolean is(String type, JsonNode json) {
        return switch (type) {
            case "object" -> json.isObject();
            case "array" -> json.isArray();
            case "string" -> json.isString();
            case "boolean" -> json.isBoolean();
            case "integer" -> json.isIntegralNumber() && json.canConvertToInt();
            default -> json.isNull();
        };
    }
}
