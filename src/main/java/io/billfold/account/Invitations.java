package io.billfold.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations to join an account: one e-mail address, one use, a week of life. */
@Repository
class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;

    Invitations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Invitation(long id, AccountId account, String email, Role role, Instant expiresAt) {}

    Invitation add(AccountId account, EmailAddress email, Role role, String token) {
        Instant now = clock.instant();
        return database.sql("insert into invitation (account_id, email, role, hash, created_at, expires_at)"
                        + " values (:account, :email, :role, :hash, :now, :expiry) returning *")
                .param("account", account.value())
                .param("email", email.value())
                .param("role", role.name())
                .param("hash", Secrets.sha256(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expiry", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .query(Invitations::invitation)
                .single();
    }

    List<Invitation> of(AccountId account) {
        return database.sql("select * from invitation where account_id = :account and expires_at > :now order by id")
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Invitations::invitation)
                .list();
    }

    boolean remove(AccountId account, long id) {
        return database.sql("delete from invitation where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Uses the invitation up; a second use finds nothing. */
    Optional<Invitation> accept(String token, EmailAddress email) {
        return database.sql(
                        "delete from invitation where hash = :hash and email = :email and expires_at > :now returning *")
                .param("hash", Secrets.sha256(token))
                .param("email", email.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Invitations::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
