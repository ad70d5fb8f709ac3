package io.billfold.question.grammar;

import java.util.List;

/** The names that a question of one account can mean. */
public final class Vocabulary {
    private final List<String> vendorNames;
    private final List<String> categoryNames;
    private final Names vendors;
    private final Names categories;

    public Vocabulary(List<String> vendors, List<String> categories) {
        this.vendorNames = List.copyOf(vendors);
        this.categoryNames = List.copyOf(categories);
        this.vendors = new Names(vendors, false);
        this.categories = new Names(categories, true);
    }

    /** The account's sellers that a name as people write it can mean. */
    public List<String> vendorsMeantBy(String name) {
        return meantBy(vendors, name);
    }

    /** The account's categories that a name as people write it can mean. */
    public List<String> categoriesMeantBy(String name) {
        return meantBy(categories, name);
    }

    private static List<String> meantBy(Names names, String name) {
        List<String> words = Names.words(name);
        return words.isEmpty() ? List.of() : names.meantBy(words);
    }

    /** The account's categories. */
    public List<String> categoryNames() {
        return categoryNames;
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
