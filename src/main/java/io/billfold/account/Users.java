package io.billfold.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All users of all accounts. */
@Repository
class Users {
    private static final String COLUMNS = "id, account_id, email, password_hash, role, password_changed_at";

    private final JdbcClient database;
    private final Clock clock;

    Users(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<User> withEmail(EmailAddress email) {
        return database.sql("select " + COLUMNS + " from users where email = :email")
                .param("email", email.value())
                .query(Users::user)
                .optional();
    }

    Optional<User> withId(UserId id) {
        return database.sql("select " + COLUMNS + " from users where id = :id")
                .param("id", id.value())
                .query(Users::user)
                .optional();
    }

    /** Who came first of all. */
    Optional<User> first() {
        return database.sql("select " + COLUMNS + " from users order by id limit 1")
                .query(Users::user)
                .optional();
    }

    /** The owner first, then in the order in which they came. */
    List<User> of(AccountId account) {
        return database.sql("select " + COLUMNS + " from users where account_id = :account order by id")
                .param("account", account.value())
                .query(Users::user)
                .list();
    }

    /** With the user go the API keys; tokens name a user that is not there any more. */
    void remove(UserId user) {
        database.sql("delete from users where id = :id")
                .param("id", user.value())
                .update();
    }

    void changeRole(UserId user, Role role) {
        database.sql("update users set role = :role where id = :id")
                .param("role", role.name())
                .param("id", user.value())
                .update();
    }

    /** Until the transaction ends, nobody else changes who has which place in the account. */
    void lock(AccountId account) {
        database.sql("select id from account where id = :id for update")
                .param("id", account.value())
                .query(Long.class)
                .single();
    }

    boolean none() {
        return !database.sql("select exists (select 1 from users)")
                .query(Boolean.class)
                .single();
    }

    /** The account that was there first: the one of whoever runs this instance. */
    AccountId firstAccount() {
        return new AccountId(
                database.sql("select min(id) from account").query(Long.class).single());
    }

    AccountId addAccount(String name) {
        return new AccountId(database.sql("insert into account (name, created_at) values (:name, :now) returning id")
                .param("name", name)
                .param("now", now())
                .query(Long.class)
                .single());
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the e-mail address has a user */
    User add(AccountId account, EmailAddress email, String passwordHash, Role role) {
        return database.sql(
                        "insert into users (account_id, email, password_hash, role, created_at, password_changed_at)"
                                + " values (:account, :email, :hash, :role, :now, :now) returning " + COLUMNS)
                .param("account", account.value())
                .param("email", email.value())
                .param("hash", passwordHash)
                .param("role", role.name())
                .param("now", now())
                .query(Users::user)
                .single();
    }

    /** From now on tokens given out before are void. */
    void changePassword(UserId user, String passwordHash) {
        database.sql("update users set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("hash", passwordHash)
                .param("now", now())
                .param("id", user.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                new UserId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                row.getString("email"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getObject("password_changed_at", OffsetDateTime.class).toInstant());
    }
}
