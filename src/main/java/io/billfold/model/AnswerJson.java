package io.billfold.model;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers between JSON and records, in the spelling of {@link AnswerSchema}. */
final class AnswerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AnswerJson() {}

    /** An answer that is not in the form asked for. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String why) {
            super(why);
        }
    }

    static String nameOf(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    static String write(Record answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** Any JSON at all, for what is not an answer. */
    static JsonNode tree(byte[] json) throws Malformed {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new Malformed("it is no JSON");
        }
    }

    /** @throws Malformed if it does not fit the record's schema: a server may not know, or not keep, the form it was given */
    static <T extends Record> T read(String json, Class<T> shape) throws Malformed {
        try {
            JsonNode answer = MAPPER.readTree(bare(json));
            SchemaCheck.hold(answer, AnswerSchema.of(shape), "the answer");
            return MAPPER.treeToValue(answer, shape);
        } catch (JacksonException broken) {
            throw new Malformed("it is no JSON");
        }
    }

    /** Small models wrap JSON in a fence or a sentence. */
    private static String bare(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        return from >= 0 && to > from ? text.substring(from, to + 1) : text;
    }
}
