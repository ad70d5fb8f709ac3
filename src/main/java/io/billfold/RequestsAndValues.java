package io.billfold;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Corrects in the finished description what the single types do not say: whether they are sent or received, what is any value, what a box is. */
final class RequestsAndValues implements OpenApiCustomizer {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    @Override
    public void customise(OpenAPI description) {
        Map<String, Schema> models = description.getComponents().getSchemas();
        models.computeIfPresent("JsonNode", (name, library) -> new Schema<>().description("Any JSON value"));
        models.values().forEach(RequestsAndValues::sayAnyValue);
        models.values().forEach(RequestsAndValues::sayFourSides);
        List<Operation> operations = description.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .toList();
        operations.forEach(RequestsAndValues::nameAsSent);
        Set<String> sent = new HashSet<>();
        operations.stream().flatMap(RequestsAndValues::sentBy).forEach(schema -> collect(schema, models, sent));
        sent.forEach(name -> allowLeavingOut(models.get(name)));
    }

    /** The filters are described by the names of their Java record, but asked for in snake_case like all else. */
    private static void nameAsSent(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "query".equals(parameter.getIn()))
                    .forEach(parameter -> parameter.setName(SNAKE_CASE.translate(parameter.getName())));
        }
    }

    private static Stream<Schema<?>> sentBy(Operation operation) {
        RequestBody body = operation.getRequestBody();
        return body == null || body.getContent() == null
                ? Stream.of()
                : body.getContent().values().stream().<Schema<?>>map(media -> media.getSchema());
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> models, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(models.get(name), models, names);
            }
        }
        parts(schema).forEach(part -> collect(part, models, names));
    }

    private static void allowLeavingOut(@Nullable Schema<?> model) {
        if (model == null || model.getRequired() == null) {
            return;
        }
        List<String> required = new ArrayList<>(model.getRequired());
        required.removeIf(name -> mayBeNull(model.getProperties().get(name)));
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean mayBeNull(@Nullable Schema<?> property) {
        return property != null
                && (property.getOneOf() != null
                        || (property.getTypes() != null && property.getTypes().contains("null")));
    }

    /** A Java {@code Object} is described as an object without members, although it is a string or a number as well. */
    private static void sayAnyValue(Schema<?> schema) {
        for (Schema<?> part : parts(schema).toList()) {
            boolean object = "object".equals(part.getType())
                    || (part.getTypes() != null && part.getTypes().equals(Set.of("object")));
            if (object && part.getProperties() == null && part.getAdditionalProperties() == null) {
                part.setType(null);
                part.setTypes(null);
            }
            sayAnyValue(part);
        }
    }

    /** A box is left, top, right and bottom wherever it occurs. */
    private static void sayFourSides(Schema<?> model) {
        Schema<?> box =
                model.getProperties() == null ? null : model.getProperties().get("box");
        if (box != null) {
            box.minItems(4).maxItems(4);
        }
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream.Builder<Schema<?>> parts = Stream.builder();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(parts::add);
        }
        return parts.build();
    }
}
