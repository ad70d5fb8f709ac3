package io.billfold.evaluation;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.Occasion;
import io.billfold.extraction.memory.VendorMemory;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.reading.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures what the memory of vendors is worth. The documents of each vendor come in one after another, and each
 * is confirmed with its true values before the next; all vendors share one account. Prints how often the key fields of a vendor's first,
 * second, third … document are right, with and without memory.
 */
final class MemoryReplay {
    private static final int SHOWN = 5;
    private static final Map<String, Field> KEY = Map.of(
            "vendor_name", Field.SELLER_NAME,
            "invoice_number", Field.NUMBER,
            "invoice_date", Field.ISSUE_DATE,
            "total", Field.TOTAL);
    private static final Map<String, Field> CONFIRMED = Map.of(
            "vendor_address", Field.SELLER_ADDRESS,
            "due_date", Field.DUE_DATE,
            "currency", Field.CURRENCY,
            "net_total", Field.NET_TOTAL,
            "tax_total", Field.TAX_TOTAL,
            "iban", Field.IBAN,
            "customer_name", Field.BUYER_NAME,
            "purchase_order", Field.PURCHASE_ORDER);

    record Document(Map<String, String> truth, Reading reading) {}

    /** Right and all, of the documents in one place of their vendor's sequence. */
    private static final class Count {
        private int all;
        private int without;
        private int with;
        private int nameWithout;
        private int nameWith;
    }

    private Extraction extraction = new Extraction();
    private final List<VendorMemory> memories = new ArrayList<>();
    private final Map<Integer, Count> counts = new TreeMap<>();

    /** The documents of vendors that the extraction has not seen; all of them come into one account. */
    void replay(Extraction unseen, Collection<List<Document>> vendors) {
        extraction = unseen;
        memories.clear();
        vendors.stream().filter(documents -> documents.size() > 1).forEach(this::replay);
    }

    void print() {
        System.out.println("n-th  documents  all key right without / with memory   vendor exact without / with");
        counts.forEach((nth, count) -> System.out.printf(
                "%4s  %9d  %.3f / %.3f   %.3f / %.3f%n",
                nth == SHOWN ? nth + "+" : nth,
                count.all,
                (double) count.without / count.all,
                (double) count.with / count.all,
                (double) count.nameWithout / count.all,
                (double) count.nameWith / count.all));
    }

    private void replay(List<Document> group) {
        for (int i = 0; i < group.size(); i++) {
            Document document = group.get(i);
            Count count = counts.computeIfAbsent(Math.min(i + 1, SHOWN), _ -> new Count());
            Draft plain = extraction.extract(document.reading).getFirst();
            Draft recalled = extraction
                    .extract(document.reading, Occasion.remembering(_ -> memories))
                    .getFirst();
            count.all++;
            count.without += allRight(document, plain) ? 1 : 0;
            count.with += allRight(document, recalled) ? 1 : 0;
            count.nameWithout += right(document, plain, "vendor_name") ? 1 : 0;
            count.nameWith += right(document, recalled, "vendor_name") ? 1 : 0;
            confirm(document, recalled);
        }
    }

    private void confirm(Document document, Draft draft) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(draft.content().fields());
        KEY.forEach(
                (name, field) -> Optional.ofNullable(document.truth.get(name)).ifPresent(v -> fields.put(field, v)));
        CONFIRMED.forEach(
                (name, field) -> Optional.ofNullable(document.truth.get(name)).ifPresent(v -> fields.put(field, v)));
        InvoiceContent content = new InvoiceContent(fields, List.of(), List.of());
        var lesson = extraction.lesson(document.reading, content, null);
        Optional<VendorMemory> before = memories.stream()
                .filter(memory -> memory.sellerName().equals(fields.get(Field.SELLER_NAME)))
                .findFirst();
        lesson.learned(before).ifPresent(memory -> {
            memories.removeIf(known -> known.sellerName().equals(memory.sellerName()));
            memories.replaceAll(known -> lesson.corrected(known).orElse(known));
            memories.add(memory);
        });
    }

    private static boolean allRight(Document document, Draft draft) {
        return KEY.keySet().stream()
                .filter(document.truth::containsKey)
                .allMatch(name -> name.equals("vendor_name")
                        ? Similarity.of(document.truth.get(name), value(draft, name)) >= Similarity.SOFT
                        : right(document, draft, name));
    }

    private static boolean right(Document document, Draft draft, String name) {
        FieldKind kind = FieldKind.of(name);
        String truth = document.truth.get(name);
        return truth != null && kind.normal(truth).equals(kind.normal(value(draft, name)));
    }

    private static String value(Draft draft, String name) {
        return draft.content().fields().getOrDefault(KEY.get(name), "");
    }
}
