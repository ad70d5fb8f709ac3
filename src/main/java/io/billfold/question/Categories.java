package io.billfold.question;

import java.util.List;

/** The categories that every account begins with, so that a question can name one that has no invoice yet. */
final class Categories {
    static final List<String> USUAL = List.of(
            "Groceries",
            "Restaurants/Cafes",
            "Utilities",
            "Transportation",
            "Clothing",
            "Health",
            "Education",
            "Entertainment",
            "Communication",
            "Housing",
            "Insurance",
            "Repairs",
            "Gifts",
            "Electronics",
            "Sports",
            "Books",
            "Travel",
            "Financial Services",
            "Personal Care",
            "Childcare",
            "Pet Supplies",
            "Home Improvement",
            "Subscriptions",
            "Donations",
            "Taxes",
            "Other");

    private Categories() {}
}
