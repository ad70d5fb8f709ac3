package io.billfold.extraction.memory;

import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.money.DateReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from an invoice that a person confirmed: where its values stand, and whether what was known led right. */
public final class Lesson {
    private static final List<Field> CHANGING = List.of(
            Field.NUMBER,
            Field.ISSUE_DATE,
            Field.DUE_DATE,
            Field.TOTAL,
            Field.NET_TOTAL,
            Field.TAX_TOTAL,
            Field.AMOUNT_DUE,
            Field.PURCHASE_ORDER,
            Field.PAYMENT_REFERENCE);
    private static final List<Field> SAME =
            List.of(Field.SELLER_ADDRESS, Field.SELLER_VAT_ID, Field.SELLER_TAX_NUMBER, Field.CURRENCY);
    private static final int MOST_NAMES = 12;
    private static final int NEW_ANCHORS = 2;
    private static final int MOST_ANCHORS = 4;

    private final Draft read;
    private final InvoiceContent confirmed;
    private final @Nullable String category;
    private final Marks marks;

    /**
     * @param read what was read without any memory
     * @param confirmed what the person confirmed
     */
    public Lesson(Draft read, InvoiceContent confirmed, @Nullable String category, Marks marks) {
        this.read = read;
        this.confirmed = confirmed;
        this.category = category;
        this.marks = marks;
    }

    /** What tells the vendor on this document. */
    public Clues clues() {
        return Clues.of(read, marks.sheet());
    }

    /**
     * The memory of the confirmed vendor, enriched.
     *
     * @param before what was known of it
     * @return empty if the invoice names no vendor
     */
    public Optional<VendorMemory> learned(Optional<VendorMemory> before) {
        return confirmed.text(Field.SELLER_NAME).map(name -> learned(name, before.orElse(VendorMemory.none(name))));
    }

    /** A memory that took this invoice for its own vendor's, without the names that misled it; empty if it did not. */
    public Optional<VendorMemory> corrected(VendorMemory other) {
        Clues clues = clues();
        if (clues.recognise(List.of(other)).isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>(other.names());
        names.removeIf(name -> clues.names().stream().anyMatch(seen -> Clues.alike(seen, name)));
        Set<String> identifiers = new LinkedHashSet<>(other.identifiers());
        identifiers.removeAll(clues.identifiers());
        return Optional.of(new VendorMemory(
                other.sellerName(),
                identifiers,
                names,
                other.same(),
                other.anchors(),
                other.dateOrder(),
                other.category(),
                other.confirmed()));
    }

    private VendorMemory learned(String name, VendorMemory before) {
        DateReading.Order order = dateOrder().orElse(before.dateOrder());
        Spots spots = new Spots(marks, order);
        Map<Field, List<Anchor>> anchors = new EnumMap<>(Field.class);
        for (Field field : CHANGING) {
            List<Anchor> learned = anchors(spots, field, before.anchors().getOrDefault(field, List.of()));
            if (!learned.isEmpty()) {
                anchors.put(field, learned);
            }
        }
        Map<Field, String> same = new EnumMap<>(Field.class);
        same.putAll(before.same());
        SAME.forEach(field -> confirmed.text(field).ifPresent(value -> same.put(field, value)));
        return new VendorMemory(
                name,
                identifiers(before),
                names(name, before),
                same,
                anchors,
                order,
                category == null ? before.category() : category,
                before.confirmed() + 1);
    }

    private Set<String> identifiers(VendorMemory before) {
        Set<String> identifiers = new LinkedHashSet<>(before.identifiers());
        Clues.IDENTIFYING.forEach(
                field -> confirmed.text(field).map(PageIndex::normalised).ifPresent(identifiers::add));
        return identifiers;
    }

    private Set<String> names(String name, VendorMemory before) {
        Set<String> names = new LinkedHashSet<>();
        names.add(PageIndex.normalised(name));
        Clues.readName(read).ifPresent(names::add);
        before.names().stream().limit(MOST_NAMES - names.size()).forEach(names::add);
        return names;
    }

    private List<Anchor> anchors(Spots spots, Field field, List<Anchor> before) {
        String value = confirmed.fields().get(field);
        List<Anchor> judged = new ArrayList<>();
        boolean known = false;
        for (Anchor anchor : before) {
            Optional<Spot> spot = spots.at(field, anchor);
            boolean right = spot.isPresent() && Spots.same(field, spot.get().value(), value);
            judged.add(spot.isPresent() ? anchor.judged(right) : anchor);
            known |= right;
        }
        judged.removeIf(anchor -> !anchor.isUseful());
        if (known || value == null) {
            return judged;
        }
        boolean corrected = !Spots.same(field, read.content().fields().get(field), value);
        Stream<Anchor> fresh = spots.saying(field, value).stream()
                .sorted(Comparator.comparing((Spot spot) -> spot.left().length() < 2)
                        .thenComparing(spot -> spot.above().length() < 2)
                        .thenComparingDouble(spot -> -spot.box().top()))
                .limit(NEW_ANCHORS)
                .map(spot -> spot.anchor(corrected));
        return Stream.concat(fresh, judged.stream()).limit(MOST_ANCHORS).toList();
    }

    /** How a date that could be read in two ways was meant. */
    private Optional<DateReading.Order> dateOrder() {
        return confirmed
                .date(Field.ISSUE_DATE)
                .flatMap(day -> marks.dates().stream()
                        .map(DateMark::printed)
                        .filter(date -> date.ambiguous())
                        .flatMap(date -> date.readings().stream())
                        .filter(reading -> reading.date().equals(day))
                        .map(DateReading::order)
                        .findFirst());
    }
}
