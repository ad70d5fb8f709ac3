package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerTableTests {
    @Test
    void linesColumnsUpWithNumbersToTheRight() {
        String table = AnswerTable.of(json("['vendor', 'sum']"), json("""
                [['IKEA', '1190.00'], ['Café Müller', '-7.5'], ['Nobody', null]]
                """));

        assertThat(table.lines())
                .containsExactly(
                        "vendor       sum    ", "IKEA         1190.00", "Café Müller     -7.5", "Nobody              ");
    }

    @Test
    void shortensWhatIsTooWideAndKeepsControlCharactersOffTheTerminal() {
        String table = AnswerTable.of(json("['name']"), json("[['" + "a".repeat(60) + "'], ['b\\u001b[31mc']]"));

        assertThat(table.lines().toList().get(1)).isEqualTo("a".repeat(49) + "…");
        assertThat(table.lines().toList().get(2).strip()).isEqualTo("b [31mc");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
