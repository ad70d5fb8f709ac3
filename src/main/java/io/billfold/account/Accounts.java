package io.billfold.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose account a way in leads to, where nobody is signed in: a mailbox, a folder, a webhook. */
@Repository
public class Accounts {
    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** The account of whoever runs this instance, which is the first; empty before anybody has registered. */
    public Optional<AccountId> ofOwner() {
        return database.sql("select id from account order by id limit 1")
                .query((row, number) -> new AccountId(row.getLong("id")))
                .optional();
    }

    /** @param email of one of its users, in any case */
    public Optional<AccountId> ofUser(String email) {
        return database.sql("select account_id from users where lower(email) = lower(:email)")
                .param("email", email)
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .optional();
    }

    /** The account of the user that a setting names, or else the owner's. */
    public Optional<AccountId> ofUserOrOwner(String email) {
        return email.isBlank() ? ofOwner() : ofUser(email);
    }
}
