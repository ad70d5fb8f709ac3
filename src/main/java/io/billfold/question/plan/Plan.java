package io.billfold.question.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a question asks for, complete and checked: it can be shown, stored, changed by a follow-up, and run. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Aggregation.class, name = "aggregation"),
    @JsonSubTypes.Type(value = Comparison.class, name = "comparison"),
    @JsonSubTypes.Type(value = Listing.class, name = "listing")
})
public sealed interface Plan permits Aggregation, Comparison, Listing {
    /** Which invoices count; of a comparison, those of its first side. */
    Filter filter();
}
