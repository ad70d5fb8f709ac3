package io.billfold.question;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An answer as an Excel file: the rows with typed cells and, where amounts are listed, a total for each currency; on a second
 * sheet the question, the answer and how it was understood. Text is written as text and never as a formula.
 */
public final class QuestionReport {
    private static final Set<String> DATES = Set.of("issue_date", "due_date", "day");
    private static final Set<String> NAMES = Set.of(
            "vendor", "number", "category", "payment_method", "status", "currency", "week", "month", "quarter", "year");
    private static final int WIDEST = 60;

    private QuestionReport() {}

    public static void write(Answer answer, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Billfold", "1.0");
        Worksheet rows = workbook.newWorksheet("Answer");
        writeRows(answer, rows);
        Worksheet about = workbook.newWorksheet("Question");
        List<List<String>> lines = List.of(
                List.of("Question", answer.question()),
                List.of("Answer", answer.answer()),
                List.of("Understood", answer.understood().toString()),
                List.of("Asked at", answer.askedAt().toString()),
                List.of("SQL", answer.sql()));
        for (int i = 0; i < lines.size(); i++) {
            about.value(i, 0, lines.get(i).get(0));
            about.style(i, 0).bold().set();
            about.value(i, 1, lines.get(i).get(1));
        }
        about.width(0, 14);
        about.width(1, WIDEST);
        workbook.finish();
    }

    private static void writeRows(Answer answer, Worksheet sheet) {
        List<String> columns = answer.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).replace('_', ' '));
            sheet.style(0, column).bold().fillColor("E7EEF7").set();
            sheet.width(column, width(answer, column));
        }
        int line = 1;
        for (List<@Nullable Object> row : answer.rows()) {
            for (int column = 0; column < columns.size(); column++) {
                cell(sheet, line, column, columns.get(column), row.get(column));
            }
            line++;
        }
        if (answer.rows().isEmpty() || columns.isEmpty()) {
            return;
        }
        sheet.setAutoFilter(0, 0, line - 1, columns.size() - 1);
        sheet.freezePane(0, 1);
        writeTotals(answer, sheet, line + 1);
    }

    private static double width(Answer answer, int column) {
        int longest = answer.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(value -> value == null ? 0 : value.toString().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(longest, answer.columns().get(column).length()) + 3);
    }

    private static void cell(Worksheet sheet, int line, int column, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(line, column, number);
            case String text
            when DATES.contains(name) -> {
                sheet.value(line, column, LocalDate.parse(text));
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case String text when NAMES.contains(name) -> sheet.value(line, column, text);
            case String text -> {
                sheet.value(line, column, new BigDecimal(text));
                sheet.style(line, column).format("#,##0.00").set();
            }
            default -> sheet.value(line, column, value.toString());
        }
    }

    /** Averages and extremes do not add up; sums and lists do. */
    private static void writeTotals(Answer answer, Worksheet sheet, int firstLine) {
        int currency = answer.columns().indexOf("currency");
        int last = answer.columns().size() - 1;
        String figure = answer.columns().getLast();
        if (currency < 0
                || answer.columns().contains("side")
                || figure.contains("average")
                || figure.contains("est_")) {
            return;
        }
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (List<@Nullable Object> row : answer.rows()) {
            if (row.get(last) instanceof String amount) {
                totals.merge(String.valueOf(row.get(currency)), new BigDecimal(amount), BigDecimal::add);
            }
        }
        int line = firstLine;
        for (Map.Entry<String, BigDecimal> total : totals.entrySet()) {
            if (currency > 0) {
                sheet.value(line, 0, "Total");
            }
            sheet.value(line, currency, total.getKey());
            sheet.value(line, last, total.getValue());
            sheet.style(line, last).format("#,##0.00").bold().set();
            line++;
        }
    }
}
