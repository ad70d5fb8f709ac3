package io.billfold;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes the records of the API as exactly as their types say it: what is not {@link Nullable} is required, what is may be
 * null, and what is left out when null is neither. The web application is typed by it.
 */
final class RecordModels extends ModelResolver {
    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    RecordModels(ObjectMapper mapper, TypeNameResolver names) {
        super(mapper, names);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> resolved = super.resolve(type, context, others);
        JavaType java = _mapper.constructType(type.getType());
        if (resolved != null && java.isRecordType()) {
            model(resolved, context).ifPresent(model -> refine(model, java.getRawClass()));
        }
        return resolved;
    }

    private static Optional<Schema<?>> model(Schema<?> resolved, ModelConverterContext context) {
        if (resolved.get$ref() == null) {
            return Optional.of(resolved);
        }
        String name = resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1);
        return Optional.ofNullable(context.getDefinedModels().get(name));
    }

    private static void refine(Schema<?> model, Class<?> record) {
        if (model.getProperties() == null) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            String name = SNAKE_CASE.translate(component.getName());
            Schema<?> property = model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable) {
                model.getProperties().put(name, orNull(property));
            }
            boolean named = model.getRequired() != null && model.getRequired().contains(name);
            if (!(nullable && isLeftOut(component)) && !named) {
                model.addRequiredItem(name);
            }
        }
    }

    private static boolean isLeftOut(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude all = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        JsonInclude rule = own == null ? all : own;
        return rule != null && rule.value() == JsonInclude.Include.NON_NULL;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            Schema<?> either = new Schema<>();
            either.setOneOf(List.of(new Schema<>().$ref(schema.get$ref()), nothing));
            return either;
        }
        if (schema.getOneOf() == null) {
            if (schema.getTypes() == null && schema.getType() != null) {
                schema.addType(schema.getType());
            }
            schema.addType("null");
        }
        return schema;
    }
}
