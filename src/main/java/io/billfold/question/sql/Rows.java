package io.billfold.question.sql;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database answered.
 *
 * @param rows as wide as the columns; numbers and dates as text, empty values null
 * @param more whether there were more rows than an answer has
 * @param sql the statement with its values written in, to be shown
 * @param invoices the newest invoices behind the figures
 */
public record Rows(
        List<String> columns, List<List<@Nullable Object>> rows, boolean more, String sql, List<Long> invoices) {
    public Rows {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
        invoices = List.copyOf(invoices);
    }
}
