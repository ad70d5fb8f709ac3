package io.billfold.invoice;

import io.billfold.account.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Under which categories each account files its invoices. */
@Repository
public class Categories {
    /** Of what fits no other. */
    public static final String OTHER = "Other";

    /** What an account has that has not chosen its own. */
    public static final List<String> USUAL = List.of(
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
            OTHER);

    private final JdbcClient database;

    Categories(JdbcClient database) {
        this.database = database;
    }

    public List<String> of(AccountId account) {
        List<String> chosen = database.sql("select name from category where account_id = :account order by position")
                .param("account", account.value())
                .query((row, number) -> row.getString(1))
                .list();
        return chosen.isEmpty() ? USUAL : chosen;
    }

    /** Invoices keep the category they have, also one that is not in the list any more. */
    @Transactional
    public void choose(AccountId account, List<String> names) {
        database.sql("delete from category where account_id = :account")
                .param("account", account.value())
                .update();
        IntStream.range(0, names.size())
                .forEach(position -> database.sql(
                                "insert into category (account_id, position, name) values (:account, :position, :name)")
                        .param("account", account.value())
                        .param("position", position)
                        .param("name", names.get(position))
                        .update());
    }

    /** The category as the list spells it, whatever the case. */
    static Optional<String> named(String name, List<String> categories) {
        String plain = name.toLowerCase(Locale.ROOT);
        return categories.stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }

    /** A suggestion as far as the account has it; else what it calls {@value #OTHER}, if it has that. */
    @Nullable
    String fitting(AccountId account, @Nullable String suggested) {
        if (suggested == null) {
            return null;
        }
        List<String> categories = of(account);
        return named(suggested, categories).or(() -> named(OTHER, categories)).orElse(null);
    }
}
