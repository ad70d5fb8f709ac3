package io.billfold.evaluation;

import io.billfold.invoice.content.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with documents, their truth in {@code truth.jsonl} (a JSON object a line: {@code id}, {@code file}, {@code source},
 * {@code fields}) and, if the truth uses names of its own, {@code fields.json} (its name to our name or names).
 */
record TruthFolder(List<TrueDocument> documents, FieldNames names) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static TruthFolder open(Path folder) throws IOException, NotEvaluable {
        Path truth = folder.resolve("truth.jsonl");
        if (!Files.isRegularFile(truth)) {
            throw new NotEvaluable("There is no truth.jsonl in " + folder
                    + ". It holds one JSON object a line: {\"id\", \"file\", \"source\", \"fields\": {…}}.");
        }
        List<String> lines = Files.readAllLines(truth);
        List<TrueDocument> documents = new java.util.ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            if (!lines.get(number - 1).isBlank()) {
                documents.add(document(folder, lines.get(number - 1), number));
            }
        }
        return new TruthFolder(List.copyOf(documents), names(folder.resolve("fields.json")));
    }

    private static TrueDocument document(Path folder, String line, int number) throws NotEvaluable {
        try {
            JsonNode row = JSON.readTree(line);
            Map<String, String> fields = new HashMap<>();
            row.path("fields")
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString("")));
            String file = row.path("file").asString("");
            if (file.isEmpty()) {
                throw new NotEvaluable("truth.jsonl, line " + number + ": there is no \"file\".");
            }
            return new TrueDocument(
                    row.path("id").asString(file),
                    folder.resolve(file),
                    row.path("source").asString("documents"),
                    fields);
        } catch (JacksonException broken) {
            throw new NotEvaluable("truth.jsonl, line " + number + ": " + broken.getOriginalMessage());
        }
    }

    private static FieldNames names(Path file) throws IOException, NotEvaluable {
        if (!Files.isRegularFile(file)) {
            return FieldNames.own();
        }
        Map<String, List<Field>> names = new HashMap<>();
        try {
            for (Map.Entry<String, JsonNode> entry :
                    JSON.readTree(Files.readString(file)).properties()) {
                names.put(entry.getKey(), ours(entry.getValue()));
            }
        } catch (JacksonException broken) {
            throw new NotEvaluable("fields.json: " + broken.getOriginalMessage());
        }
        return new FieldNames(names);
    }

    private static List<Field> ours(JsonNode value) throws NotEvaluable {
        List<String> texts = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(value.asString());
        List<Field> fields = new java.util.ArrayList<>();
        for (String text : texts) {
            fields.add(Field.byJsonName(text)
                    .orElseThrow(() -> new NotEvaluable("fields.json: we have no field \"" + text + "\".")));
        }
        return List.copyOf(fields);
    }
}
