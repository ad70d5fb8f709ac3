package io.billfold.question.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is counted or added up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Invoices.class, name = "invoices"),
    @JsonSubTypes.Type(value = Measure.Different.class, name = "different"),
    @JsonSubTypes.Type(value = Measure.OfAmount.class, name = "amount")
})
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
