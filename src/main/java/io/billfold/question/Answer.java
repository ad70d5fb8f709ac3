package io.billfold.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, as the API gives it and the history keeps it.
 *
 * @param answer one sentence or a few, in the language of the question
 * @param understood how the question was understood, by public names
 * @param rows as wide as the columns; amounts are decimal strings
 * @param sql the statement that was run
 * @param chart {@code bar}, {@code line} or {@code none}
 * @param engine who understood: {@code grammar} or {@code model}
 * @param invoices the newest invoices behind the figures, at most a hundred
 * @param more whether there are more rows than shown
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Answer(
        long questionId,
        String question,
        String answer,
        Map<String, @Nullable Object> understood,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        String sql,
        String chart,
        String engine,
        String language,
        String reportUrl,
        List<Long> invoices,
        boolean more,
        Instant askedAt) {}
