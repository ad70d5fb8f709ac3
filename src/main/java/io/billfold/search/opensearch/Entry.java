package io.billfold.search.opensearch;

import io.billfold.search.Folding;
import io.billfold.search.SearchEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the index for an invoice, by the names of the mapping. */
final class Entry {
    private static final int LONGEST_BODY = 100_000;

    private Entry() {}

    static Map<String, Object> of(SearchEntry entry) {
        String body =
                entry.body().substring(0, Math.min(LONGEST_BODY, entry.body().length()));
        List<String> strong = entry.fields().values().stream()
                .flatMap(text -> Folding.words(text).stream())
                .toList();
        List<String> weak = Folding.words(body);
        Map<String, Object> values = new HashMap<>();
        values.put("invoice", entry.invoice());
        values.put("account", entry.account().value());
        values.put("strong", String.join(" ", strong));
        values.put("weak", String.join(" ", weak));
        values.put("words", String.join(" ", spelled(strong, weak)));
        values.put("fields", entry.fields());
        values.put("body", body);
        values.put("status", entry.status());
        values.put("archived", entry.archived());
        put(values, "vendor", entry.vendor());
        put(values, "category", entry.category());
        put(values, "currency", entry.currency());
        if (entry.issueDate() != null) {
            values.put("issue_date", entry.issueDate().toString());
            values.put("month", entry.issueDate().toString().substring(0, 7));
        }
        put(values, "due_date", Objects.toString(entry.dueDate(), null));
        put(values, "total", entry.total());
        put(values, "number", entry.number() == null ? null : entry.number().toLowerCase(Locale.ROOT));
        values.put("operation_numbers", entry.operationNumbers());
        values.put("filename", entry.filename().toLowerCase(Locale.ROOT));
        values.put("source", entry.source());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** What a mistyped word is held against: of the pages without figures, of which each page has others. */
    private static List<String> spelled(List<String> strong, List<String> weak) {
        Stream<String> letters = weak.stream().filter(word -> word.chars().allMatch(Character::isLetter));
        return Stream.concat(strong.stream(), letters)
                .filter(word -> word.length() >= 4 && word.length() <= 40)
                .distinct()
                .toList();
    }
}
