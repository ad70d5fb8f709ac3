package io.billfold.commandline;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer's rows in columns that line up; numbers to the right. */
final class AnswerTable {
    private static final int WIDEST = 50;

    private AnswerTable() {}

    static String of(JsonNode columns, JsonNode rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(texts(columns));
        rows.forEach(row -> cells.add(texts(row)));
        int[] widths = new int[columns.size()];
        for (List<String> row : cells) {
            for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : cells) {
            for (int i = 0; i < Math.min(widths.length, row.size()); i++) {
                table.append(padded(row.get(i), widths[i])).append(i + 1 < widths.length ? "  " : "\n");
            }
        }
        return table.toString();
    }

    private static List<String> texts(JsonNode row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> {
            String text = cell.isNull() ? "" : cell.asString().replaceAll("\\p{C}", " ");
            texts.add(text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text);
        });
        return texts;
    }

    private static String padded(String text, int width) {
        String space = " ".repeat(width - text.length());
        return text.matches("-?[0-9.]+") ? space + text : text + space;
    }
}
