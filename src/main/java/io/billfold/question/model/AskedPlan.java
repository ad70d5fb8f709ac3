package io.billfold.question.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model is asked to fill in. It names nothing that a plan does not name: no tables, no accounts, no SQL. */
record AskedPlan(
        @JsonPropertyDescription("false if the question is not about the asker's invoices, or asks to change something")
        boolean understood,

        Kind kind,

        @JsonPropertyDescription("what is counted or added up; invoices for a listing")
        Counted measure,

        @JsonPropertyDescription("if measure is amount") Measure.@Nullable Aggregate aggregate,

        @JsonPropertyDescription("if measure is amount") @Nullable
        Amount amount,

        @JsonPropertyDescription("if measure is different: of what") @Nullable
        Dimension different,

        List<Dimension> groupBy,

        @JsonPropertyDescription("of an aggregation with groups: the first ones only") @Nullable
        Rank rank,

        @JsonPropertyDescription("of a listing") Listing.@Nullable Order order,

        @JsonPropertyDescription("of a listing: how many, at most 1000") @Nullable
        Integer limit,

        @JsonPropertyDescription("one selection of invoices; two to four for a comparison")
        List<Side> sides) {

    enum Kind {
        AGGREGATION,
        COMPARISON,
        LISTING
    }

    enum Counted {
        INVOICES,
        DIFFERENT,
        AMOUNT
    }

    enum PaymentMethod {
        CREDIT_TRANSFER,
        CARD,
        CASH,
        DIRECT_DEBIT
    }

    /** Groups by their number. */
    record Rank(
            @JsonPropertyDescription("true for the highest") boolean most, int limit) {}

    /** Which invoices count; empty lists and nulls do not filter. */
    record Side(
            @JsonPropertyDescription("sellers, as the question writes them")
            List<String> vendors,

            List<String> categories,
            @JsonPropertyDescription("ISO 4217") List<String> currencies,
            List<Status> statuses,
            List<PaymentMethod> paymentMethods,

            @JsonPropertyDescription("an invoice number from the question") @Nullable
            String number,

            @JsonPropertyDescription("which amount the bounds are about") @Nullable
            Amount bounded,

            @JsonPropertyDescription("a plain decimal") @Nullable
            String atLeast,

            @JsonPropertyDescription("a plain decimal") @Nullable
            String moreThan,

            @JsonPropertyDescription("a plain decimal") @Nullable
            String atMost,

            @JsonPropertyDescription("a plain decimal") @Nullable
            String lessThan,

            List<Days> periods,

            @JsonPropertyDescription("the date that periods and groups by time are about")
            DateOf dateOf) {}

    /** Both ends included; null for an open end. */
    record Days(
            @JsonPropertyDescription("YYYY-MM-DD") @Nullable String from,
            @JsonPropertyDescription("YYYY-MM-DD") @Nullable String to) {}
}
