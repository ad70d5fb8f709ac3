package io.billfold.invoice.check;

import static io.billfold.invoice.check.Subject.ok;
import static io.billfold.invoice.check.Subject.warning;

import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates in their order, with one meaning, and not far from today. */
final class Dates {
    static final List<Check> CHECKS = List.of(Dates::dueAfterIssue, Dates::oneMeaning, Dates::notInTheFuture);
    /** Invoices are sometimes dated the first of the next month. */
    private static final int DAYS_AHEAD = 31;

    private Dates() {}

    private static Optional<Finding> dueAfterIssue(Subject subject) {
        Optional<LocalDate> issued = subject.content().date(Field.ISSUE_DATE);
        Optional<LocalDate> due = subject.content().date(Field.DUE_DATE);
        if (issued.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        return due.get().isBefore(issued.get())
                ? warning(
                        "DATE-ORDER",
                        "Due on " + due.get() + ", before it was issued on " + issued.get(),
                        Field.DUE_DATE)
                : ok("DATE-ORDER", "Issued on " + issued.get() + ", due on " + due.get(), Field.DUE_DATE);
    }

    private static Optional<Finding> oneMeaning(Subject subject) {
        return subject.circumstances().ambiguousDates().stream()
                .sorted()
                .findFirst()
                .flatMap(field -> subject.content()
                        .date(field)
                        .flatMap(date -> warning(
                                "DATE-AMBIGUOUS",
                                "Read as " + date + "; day and month could be the other way round",
                                field)));
    }

    private static Optional<Finding> notInTheFuture(Subject subject) {
        LocalDate today = subject.circumstances().today();
        return subject.content()
                .date(Field.ISSUE_DATE)
                .filter(issued -> today != null && issued.isAfter(today.plusDays(DAYS_AHEAD)))
                .flatMap(issued -> warning("DATE-FUTURE", "Issued in the future: " + issued, Field.ISSUE_DATE));
    }
}
