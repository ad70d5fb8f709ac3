package io.billfold.extraction.memory;

import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Evidence.Source;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what is remembered of a vendor into a draft of its next invoice: only what the page shows, and the vendor's name. */
public final class Recall {
    private static final double BRANCH_ALIKE = 0.6;
    private static final double SURE = 0.9;
    private static final double MOST = 0.98;
    private static final List<Field> PRINTED = List.of(Field.SELLER_VAT_ID, Field.SELLER_TAX_NUMBER);

    private final Draft draft;
    private final Marks marks;
    private final VendorMemory memory;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private boolean changed;

    private Recall(Draft draft, Marks marks, VendorMemory memory) {
        this.draft = draft;
        this.marks = marks;
        this.memory = memory;
        fields.putAll(draft.content().fields());
        evidence.putAll(draft.evidence());
    }

    /** The draft with what the memories know; unchanged if none of them is of its vendor. */
    public static Draft into(Draft draft, Marks marks, VendorMemories memories) {
        Clues clues = Clues.of(draft, marks.sheet());
        return clues.recognise(memories.thatMayFit(clues))
                .map(memory -> new Recall(draft, marks, memory).recalled())
                .orElse(draft);
    }

    /** The draft of exact data, of which a person's category is all that a memory knows better. */
    public static Draft category(Draft exact, VendorMemories memories) {
        Clues clues = Clues.of(exact);
        return clues.recognise(memories.thatMayFit(clues))
                .map(VendorMemory::category)
                .map(exact::withCategory)
                .orElse(exact);
    }

    private Draft recalled() {
        name();
        address();
        printedIdentifiers();
        currency();
        Spots spots = new Spots(marks, memory.dateOrder());
        memory.anchors().forEach((field, anchors) -> anchored(spots, field, anchors));
        InvoiceContent content = new InvoiceContent(
                fields, draft.content().vatBreakdown(), draft.content().lines());
        return new Draft(
                draft.kind(),
                content,
                evidence,
                draft.findings(),
                draft.proved() && !changed,
                memory.category() == null ? draft.category() : memory.category(),
                draft.summary(),
                draft.pages(),
                draft.modelReading());
    }

    private double trustInVendor() {
        return Math.min(MOST, memory.confirmed() / (memory.confirmed() + 0.15));
    }

    private void name() {
        Evidence before = evidence.get(Field.SELLER_NAME);
        boolean same = Spots.same(Field.SELLER_NAME, fields.get(Field.SELLER_NAME), memory.sellerName());
        double confidence = same && before != null ? Math.max(before.confidence(), trustInVendor()) : trustInVendor();
        fields.put(Field.SELLER_NAME, memory.sellerName());
        evidence.put(
                Field.SELLER_NAME,
                before == null
                        ? new Evidence(null, null, memory.sellerName(), Source.VENDOR_MEMORY, confidence)
                        : new Evidence(before.page(), before.box(), before.text(), Source.VENDOR_MEMORY, confidence));
    }

    /** Another branch of the vendor has another address: what the page says so counts. */
    private void address() {
        String known = memory.same().get(Field.SELLER_ADDRESS);
        String read = fields.get(Field.SELLER_ADDRESS);
        Evidence before = evidence.get(Field.SELLER_ADDRESS);
        if (known != null
                && read != null
                && before != null
                && Likeness.of(PageIndex.normalised(known), PageIndex.normalised(read)) >= BRANCH_ALIKE) {
            fields.put(Field.SELLER_ADDRESS, known);
            evidence.put(
                    Field.SELLER_ADDRESS,
                    new Evidence(
                            before.page(),
                            before.box(),
                            before.text(),
                            Source.VENDOR_MEMORY,
                            Math.max(before.confidence(), 0.8 * trustInVendor())));
        }
    }

    private void printedIdentifiers() {
        PageIndex index = new PageIndex(marks.sheet().pages());
        for (Field field : PRINTED) {
            Optional.ofNullable(memory.same().get(field))
                    .flatMap(known -> index.text(known).map(place -> Map.entry(known, place)))
                    .ifPresent(found -> put(
                            field,
                            found.getKey(),
                            new Evidence(
                                    found.getValue().page(),
                                    found.getValue().box(),
                                    found.getValue().text(),
                                    Source.VENDOR_MEMORY,
                                    trustInVendor())));
        }
    }

    private void currency() {
        String known = memory.same().get(Field.CURRENCY);
        Evidence before = evidence.get(Field.CURRENCY);
        if (known != null && (before == null || before.confidence() < SURE)) {
            put(Field.CURRENCY, known, new Evidence(1, null, known, Source.VENDOR_MEMORY, trustInVendor()));
        }
    }

    private void anchored(Spots spots, Field field, List<Anchor> anchors) {
        anchors.stream()
                .sorted(Comparator.comparingDouble(Anchor::trust).reversed())
                .flatMap(anchor -> spots.at(field, anchor).map(spot -> Map.entry(anchor, spot)).stream())
                .findFirst()
                .ifPresent(found -> anchored(field, found.getKey(), found.getValue()));
    }

    private void anchored(Field field, Anchor anchor, Spot spot) {
        Evidence before = evidence.get(field);
        double confidence = before == null ? 0 : before.confidence();
        if (before != null && Spots.same(field, fields.get(field), spot.value())) {
            // Two readers that know nothing of each other agree.
            double both = 1 - (1 - confidence) * (1 - anchor.trust());
            evidence.put(
                    field,
                    new Evidence(
                            before.page(),
                            before.box(),
                            before.text(),
                            before.source(),
                            Math.max(confidence, Math.min(MOST, both))));
        } else if (before == null || (anchor.corrected() && !draft.proved())) {
            // Where the other readers never failed with this vendor, they go first.
            put(
                    field,
                    spot.value(),
                    new Evidence(
                            spot.page(),
                            spot.box(),
                            spot.printed(),
                            Source.VENDOR_MEMORY,
                            Math.min(MOST, anchor.trust())));
        }
    }

    private void put(Field field, String value, Evidence why) {
        changed |= !Spots.same(field, fields.get(field), value);
        fields.put(field, value);
        evidence.put(field, why);
    }
}
