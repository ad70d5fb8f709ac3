package io.billfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthFolderTests {
    @TempDir
    Path folder;

    @Test
    void holdsOneDocumentALine() throws IOException, NotEvaluable {
        truth(
                "{\"file\": \"a.pdf\", \"fields\": {\"total\": \"9.00\"}}\n\n{\"id\": \"b\", \"file\": \"b.pdf\", \"source\": \"scans\"}");

        TruthFolder read = TruthFolder.open(folder);

        assertThat(read.documents()).extracting(TrueDocument::id).containsExactly("a.pdf", "b");
        assertThat(read.documents()).extracting(TrueDocument::source).containsExactly("documents", "scans");
        assertThat(read.documents().getFirst().fields()).containsEntry("total", "9.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fields": {}}  | truth.jsonl, line 2: there is no "file".
            {"file":        | truth.jsonl, line 2:
            """)
    void namesTheLineThatCannotBeUsed(String line, String reason) throws IOException {
        truth("{\"file\": \"a.pdf\"}\n" + line);

        assertThatThrownBy(() -> TruthFolder.open(folder))
                .isInstanceOf(NotEvaluable.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"sum":              | fields.json:
            {"sum": "everything"} | fields.json: we have no field "everything".
            """)
    void saysWhatIsWrongWithTheNamesOfFields(String names, String reason) throws IOException {
        truth("{\"file\": \"a.pdf\"}");
        Files.writeString(folder.resolve("fields.json"), names);

        assertThatThrownBy(() -> TruthFolder.open(folder))
                .isInstanceOf(NotEvaluable.class)
                .hasMessageContaining(reason);
    }

    private void truth(String lines) throws IOException {
        Files.writeString(folder.resolve("truth.jsonl"), lines);
    }
}
