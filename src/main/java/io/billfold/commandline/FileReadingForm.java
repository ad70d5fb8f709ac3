package io.billfold.commandline;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.PublicForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a {@link FileReading} is printed: as one line of JSON for programs, or in words for people. */
final class FileReadingForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FileReadingForm() {}

    static String json(FileReading read) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("file", read.file().toString());
        line.put(
                "invoices",
                read.invoices().stream().map(FileReadingForm::invoice).toList());
        if (!read.failures().isEmpty()) {
            line.put("error", failure(read.failures().getFirst()));
            line.put(
                    "errors",
                    read.failures().stream().map(FileReadingForm::failure).toList());
        }
        line.put("ms", read.took().toMillis());
        return JSON.writeValueAsString(line);
    }

    private static Map<String, @Nullable Object> invoice(Draft draft) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("document_type", draft.kind().jsonName());
        json.put("category", draft.category());
        json.put("proved", draft.proved());
        json.put("fields", PublicForm.fields(draft.content()));
        json.put("vat_breakdown", PublicForm.vatBreakdown(draft.content().vatBreakdown()));
        json.put("lines", PublicForm.lines(draft.content().lines()));
        json.put("evidence", PublicForm.evidence(draft.evidence()));
        json.put("findings", PublicForm.findings(draft.findings()));
        json.put("pages", draft.pages());
        json.put("summary", draft.summary());
        return json;
    }

    private static Map<String, String> failure(FileReading.Failure failure) {
        return Map.of("code", failure.code(), "detail", failure.detail());
    }

    static String words(FileReading read) {
        StringBuilder words = new StringBuilder();
        words.append(read.file()).append(" (").append(read.took().toMillis()).append(" ms)\n");
        for (FileReading.Failure failure : read.failures()) {
            words.append("  not read: ")
                    .append(failure.detail())
                    .append(" [")
                    .append(failure.code())
                    .append("]\n");
        }
        for (Draft draft : read.invoices()) {
            words.append(invoiceInWords(draft));
        }
        return words.toString();
    }

    private static String invoiceInWords(Draft draft) {
        StringBuilder words = new StringBuilder();
        words.append("  ").append(draft.kind().jsonName().replace('_', ' '));
        words.append(draft.proved() ? ", proved" : "").append('\n');
        draft.content()
                .fields()
                .forEach((field, value) -> words.append(String.format(
                        Locale.ROOT, "    %-18s %-44s %s%n", label(field), value, certainty(draft, field))));
        List<Finding> open = draft.findings().stream()
                .filter(finding ->
                        finding.severity() == Finding.Severity.WARNING || finding.severity() == Finding.Severity.ERROR)
                .toList();
        open.forEach(finding -> words.append("    ! ")
                .append(finding.detail())
                .append(" [")
                .append(finding.code())
                .append("]\n"));
        return words.toString();
    }

    private static String label(Field field) {
        return field.jsonName().replace('_', ' ');
    }

    private static String certainty(Draft draft, Field field) {
        Evidence evidence = draft.evidence().get(field);
        return evidence == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%3.0f %% %s%s",
                        100 * evidence.confidence(),
                        evidence.source().jsonName(),
                        evidence.page() == null ? "" : ", page " + evidence.page());
    }
}
