package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Measure.Aggregate;

/** Which figure a sentence asks for. */
record Figures(Wish wish) {
    boolean saysNumber() {
        return wish.says(
                        Concept.SPEND,
                        Concept.EXPENSE,
                        Concept.TOTAL,
                        Concept.NET,
                        Concept.VAT,
                        Concept.GROSS,
                        Concept.COUNT,
                        Concept.AVERAGE,
                        Concept.AMOUNT)
                || (wish.says(Concept.HOW_MUCH) && (wish.hasFilter() || wish.says(Concept.INVOICE)));
    }

    Measure ofNouns() {
        return saysNumber() && !wish.says(Concept.COUNT) ? sumOrAverage() : new Measure.Invoices();
    }

    /** Whether the largest or smallest is meant of something else than the totals, by which invoices are listed. */
    boolean isAboutVatOrNet() {
        if (!wish.says(Concept.VAT, Concept.NET)) {
            return false;
        }
        if (wish.says(Concept.INVOICE)) {
            throw new Refusal(Reason.LISTED_BY_TOTAL);
        }
        return true;
    }

    Measure sumOrAverage() {
        return new Measure.OfAmount(wish.says(Concept.AVERAGE) ? Aggregate.AVERAGE : Aggregate.SUM, wish.amount());
    }

    Measure measure() {
        // “Invoices without VAT” are others than the net amounts of all: there is no asking for what an invoice lacks.
        if (wish.says(Concept.INVOICES_WITHOUT_VAT)
                && !wish.says(Concept.HOW_MUCH, Concept.TOTAL, Concept.AMOUNT, Concept.SPEND, Concept.AVERAGE)) {
            throw new Refusal(Reason.LEAVES_NOTHING_OUT);
        }
        if (countsInvoices()) {
            return new Measure.Invoices();
        }
        if (wish.says(Concept.AVERAGE)) {
            return average();
        }
        if (wish.says(Concept.LARGEST)) {
            return new Measure.OfAmount(Aggregate.LARGEST, wish.amount());
        }
        if (wish.says(Concept.SMALLEST)) {
            return new Measure.OfAmount(Aggregate.SMALLEST, wish.amount());
        }
        boolean onlyInvoices = wish.says(Concept.INVOICE) && !saysNumber();
        return onlyInvoices ? new Measure.Invoices() : new Measure.OfAmount(Aggregate.SUM, wish.amount());
    }

    /** “How many euros did I spend” asks for an amount. */
    private boolean countsInvoices() {
        boolean anAmount = wish.says(Concept.SPEND, Concept.VAT, Concept.NET, Concept.TOTAL);
        return wish.says(Concept.COUNT) && (wish.says(Concept.INVOICE, Concept.EXPENSE) || !anAmount);
    }

    /** What one spends a month on average is another number than the average invoice of a month. */
    private Measure average() {
        boolean overTime = wish.groups().stream().anyMatch(Dimension::isTime);
        if (overTime && !wish.says(Concept.INVOICE)) {
            throw new Refusal(Reason.AMBIGUOUS_AVERAGE);
        }
        return new Measure.OfAmount(Aggregate.AVERAGE, wish.amount());
    }
}
