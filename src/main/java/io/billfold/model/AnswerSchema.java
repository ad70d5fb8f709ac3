package io.billfold.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a record, in the part of the language that OpenAI calls strict: every property required, none besides, absence
 * written as null. Components are text, whole numbers, truth values, enums, records, and lists of these; nullable where annotated so. Names
 * are in snake_case, enum constants in lower case.
 */
final class AnswerSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AnswerSchema() {}

    static ObjectNode of(Class<? extends Record> type) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String name = AnswerJson.nameOf(component.getName());
            ObjectNode property = of(component.getAnnotatedType());
            describe(component, property);
            properties.set(name, property);
            required.add(name);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void describe(RecordComponent component, ObjectNode property) {
        JsonPropertyDescription description = component.getAccessor().getAnnotation(JsonPropertyDescription.class);
        if (description != null) {
            property.put("description", description.value());
        }
    }

    private static ObjectNode of(AnnotatedType annotated) {
        boolean nullable = annotated.isAnnotationPresent(Nullable.class);
        if (annotated instanceof AnnotatedParameterizedType list && rawType(list) == List.class) {
            ObjectNode schema = typed("array", nullable);
            schema.set("items", of(list.getAnnotatedActualTypeArguments()[0]));
            return schema;
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == String.class) {
            return typed("string", nullable);
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean", nullable);
        }
        if (type == int.class || type == Integer.class) {
            return typed("integer", nullable);
        }
        if (type.isEnum()) {
            return constants(type, nullable);
        }
        if (type.isRecord()) {
            ObjectNode schema = of(type.asSubclass(Record.class));
            if (nullable) {
                schema.set("type", JSON.arrayNode().add("object").add("null"));
            }
            return schema;
        }
        throw new IllegalArgumentException("an answer has no component of " + type);
    }

    private static Type rawType(AnnotatedParameterizedType annotated) {
        return ((java.lang.reflect.ParameterizedType) annotated.getType()).getRawType();
    }

    private static ObjectNode constants(Class<?> type, boolean nullable) {
        ObjectNode schema = typed("string", nullable);
        ArrayNode constants = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .forEach(constants::add);
        if (nullable) {
            constants.addNull();
        }
        return schema;
    }

    private static ObjectNode typed(String type, boolean nullable) {
        ObjectNode schema = JSON.objectNode();
        if (nullable) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
        return schema;
    }
}
