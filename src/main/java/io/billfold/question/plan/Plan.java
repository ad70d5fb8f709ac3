package io.billfold.question.plan;

/** What a question asks for, complete and checked: it can be shown, stored, changed by a follow-up, and run. */
public sealed interface Plan permits Aggregation, Comparison, Listing {
    /** Which invoices count; of a comparison, those of its first side. */
    Filter filter();
}
