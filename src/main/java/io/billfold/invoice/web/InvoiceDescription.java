package io.billfold.invoice.web;

import io.billfold.invoice.State;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.FieldType;
import io.billfold.invoice.content.Finding;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the description of the API says of an invoice that Java keeps in maps and enumerations. */
@Component
class InvoiceDescription implements GlobalOpenApiCustomizer {
    static final String FIELDS = "#/components/schemas/InvoiceFields";
    static final String STATUS = "#/components/schemas/InvoiceStatus";
    static final String CHANGES = "#/components/schemas/HistoryChanges";

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSchemas("InvoiceFields", fields())
                .addSchemas("InvoiceStatus", status())
                .addSchemas("HistoryChanges", changes());
        narrow(
                description,
                "Proof",
                "source",
                Arrays.stream(Evidence.Source.values()).map(Evidence.Source::jsonName));
        narrow(
                description,
                "Remark",
                "severity",
                Arrays.stream(Finding.Severity.values()).map(Finding.Severity::jsonName));
        narrow(
                description,
                "Remark",
                "field",
                Stream.concat(Arrays.stream(Field.values()).map(Field::jsonName), Stream.of((String) null)));
    }

    private static void narrow(OpenAPI description, String model, String property, Stream<String> values) {
        Schema<?> owner =
                Objects.requireNonNull(description.getComponents().getSchemas().get(model), model);
        Schema<?> described = Objects.requireNonNull(owner.getProperties().get(property), property);
        Schema<Object> schema = new Schema<>();
        described.getTypes().forEach(schema::addType);
        schema.setEnum(values.<Object>map(value -> value).toList());
        owner.getProperties().put(property, schema);
    }

    private static Schema<?> fields() {
        Schema<?> fields = type("object");
        fields.setDescription("The values by name; what is not known is null");
        for (Field field : Field.values()) {
            fields.addProperty(
                    field.jsonName(),
                    field.type() == FieldType.CODES ? type("array").items(type("string")) : type("string", "null"));
            fields.addRequiredItem(field.jsonName());
        }
        return fields;
    }

    private static Schema<?> status() {
        Schema<Object> status = new Schema<>();
        status.addType("string");
        status.setEnum(
                Arrays.stream(State.values()).<Object>map(State::jsonName).toList());
        return status;
    }

    private static Schema<?> changes() {
        Schema<?> pair = type("array").items(type("string", "null")).minItems(2).maxItems(2);
        return type("object").additionalProperties(pair).description("By name, the value before and after");
    }

    private static Schema<?> type(String... names) {
        Schema<?> schema = new Schema<>();
        List.of(names).forEach(schema::addType);
        return schema;
    }
}
