package io.billfold.extraction.memory;

import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What on a document tells which vendor it is of.
 *
 * @param identifiers normalised, see {@link VendorMemory#identifiers()}
 * @param names normalised: what was taken for the seller's name, and the lines at the top of the first page
 */
public record Clues(Set<String> identifiers, List<String> names) {
    /** Not the bank account: a factoring bank collects for many. */
    static final List<Field> IDENTIFYING = List.of(Field.SELLER_VAT_ID, Field.SELLER_TAX_NUMBER);

    private static final int TOP_ROWS = 8;
    private static final int SHORTEST = 5;
    private static final double ALIKE = 0.76;
    private static final double UNLIKE = 0.45;

    /** Of exact data, which say by themselves who sells: the page may have the buyer at its top. */
    static Clues of(Draft exact) {
        return of(exact, List.of());
    }

    static Clues of(Draft draft, Sheet sheet) {
        return of(draft, sheet.rows().subList(0, Math.min(TOP_ROWS, sheet.rows().size())));
    }

    private static Clues of(Draft draft, List<List<Segment>> top) {
        Set<String> identifiers = new LinkedHashSet<>();
        IDENTIFYING.stream()
                .map(draft.content()::text)
                .flatMap(Optional::stream)
                .map(PageIndex::normalised)
                .filter(text -> text.length() >= SHORTEST)
                .forEach(identifiers::add);
        List<String> names = new ArrayList<>();
        draft.content().text(Field.SELLER_NAME).map(PageIndex::normalised).ifPresent(names::add);
        for (List<Segment> row : top) {
            row.forEach(segment -> names.add(PageIndex.normalised(segment.text())));
        }
        names.removeIf(name -> name.length() < SHORTEST);
        return new Clues(identifiers, names);
    }

    /** The memory of the vendor that the document is of. */
    Optional<VendorMemory> recognise(List<VendorMemory> known) {
        Optional<VendorMemory> byIdentifier = known.stream()
                .filter(memory -> memory.identifiers().stream().anyMatch(identifiers::contains))
                .filter(this::mayBeCalled)
                .findFirst();
        return byIdentifier.or(() -> byName(known));
    }

    /** A number misread for another's does not turn one vendor into another whose name is quite unlike. */
    private boolean mayBeCalled(VendorMemory memory) {
        return names.isEmpty()
                || memory.names().stream()
                        .anyMatch(
                                remembered -> names.stream().anyMatch(name -> Likeness.of(remembered, name) >= UNLIKE));
    }

    private Optional<VendorMemory> byName(List<VendorMemory> known) {
        VendorMemory best = null;
        double highest = ALIKE;
        for (VendorMemory memory : known) {
            for (String remembered : memory.names()) {
                for (String name : names) {
                    double alike = Likeness.of(remembered, name);
                    if (alike >= highest) {
                        highest = alike;
                        best = memory;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static boolean alike(String one, String other) {
        return Likeness.of(one, other) >= ALIKE;
    }

    /** What was printed where the seller's name stands, even if it was misread. */
    static Optional<String> readName(Draft draft) {
        return Optional.ofNullable(draft.evidence().get(Field.SELLER_NAME))
                .map(evidence -> PageIndex.normalised(Objects.requireNonNullElse(evidence.text(), "")))
                .filter(name -> name.length() >= SHORTEST);
    }
}
