package io.billfold.extraction;

import io.billfold.extraction.amount.Totals;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import java.util.List;

/** Decides whether the values of a page prove each other: the totals add up, nothing speaks against any value, and each key field is all but certain. */
final class Proof {
    private static final double CERTAIN = 0.95;

    private Proof() {}

    static boolean holds(Values values, Totals.Triple totals, List<Finding> findings) {
        boolean nothingAgainst = findings.stream()
                .allMatch(finding -> finding.severity() == Severity.OK || finding.severity() == Severity.INFO);
        boolean certain = List.of(Field.TOTAL, Field.ISSUE_DATE, Field.SELLER_NAME).stream()
                .allMatch(field -> values.confidence(field) >= CERTAIN);
        boolean number = values.text(Field.NUMBER) == null || values.confidence(Field.NUMBER) >= CERTAIN;
        return totals.provedBySum() && nothingAgainst && certain && number;
    }
}
