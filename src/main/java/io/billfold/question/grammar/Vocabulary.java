package io.billfold.question.grammar;

import java.util.List;

/** The names that a question of one account can mean. */
public final class Vocabulary {
    private final List<String> vendorNames;
    private final Names vendors;
    private final Names categories;

    public Vocabulary(List<String> vendors, List<String> categories) {
        this.vendorNames = List.copyOf(vendors);
        this.vendors = new Names(vendors);
        this.categories = new Names(categories);
    }

    /** The account's sellers, those with the most invoices first. */
    List<String> vendorNames() {
        return vendorNames;
    }

    Names vendors() {
        return vendors;
    }

    Names categories() {
        return categories;
    }
}
