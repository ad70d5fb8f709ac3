package io.billfold.question.plan;

/** What is counted or added up. */
public sealed interface Measure {
    /** How many invoices. */
    record Invoices() implements Measure {}

    /** How many different sellers, categories and so on. */
    record Different(Dimension dimension) implements Measure {}

    /** A figure made of one amount of every invoice; always one figure for each currency. */
    record OfAmount(Aggregate aggregate, Amount amount) implements Measure {}

    /** How many amounts become one. */
    enum Aggregate {
        SUM,
        AVERAGE,
        LARGEST,
        SMALLEST
    }
}
