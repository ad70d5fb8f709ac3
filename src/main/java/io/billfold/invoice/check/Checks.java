package io.billfold.invoice.check;

import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.InvoiceContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All checks that any invoice can be put to, electronic or on paper. Those of EN 16931 carry its rule numbers. */
public final class Checks {
    private static final List<Check> ALL = Stream.of(Sums.CHECKS, VatGroups.CHECKS, Dates.CHECKS, Codes.CHECKS)
            .flatMap(List::stream)
            .toList();

    private Checks() {}

    /** A finding for every check that the content says enough for; OK for those that hold. */
    public static List<Finding> of(InvoiceContent content, Circumstances circumstances) {
        Subject subject = new Subject(content, circumstances);
        return ALL.stream()
                .map(check -> check.of(subject))
                .flatMap(Optional::stream)
                .toList();
    }
}
