package io.billfold.intake.webhook;

import io.billfold.account.AccountId;
import io.billfold.account.SharedSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programs that hand in documents, of all accounts. */
@Repository
class WebhookSources {
    private static final Logger log = LoggerFactory.getLogger(WebhookSources.class);

    private final JdbcClient database;
    private final SharedSecrets secrets;
    private final Clock clock;

    WebhookSources(JdbcClient database, SharedSecrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whom a token stands for, and with what it signs. */
    record Found(AccountId account, String secret) {}

    WebhookSource add(AccountId account, String name, String token, String secret) {
        return database.sql("insert into webhook_source (account_id, name, token, sealed_secret, created_at)"
                        + " values (:account, :name, :token, :secret, :now) returning *")
                .param("account", account.value())
                .param("name", name)
                .param("token", token)
                .param("secret", secrets.seal(secret))
                .param("now", now())
                .query(WebhookSources::source)
                .single();
    }

    List<WebhookSource> of(AccountId account) {
        return database.sql("select * from webhook_source where account_id = :account order by id")
                .param("account", account.value())
                .query(WebhookSources::source)
                .list();
    }

    boolean remove(AccountId account, long id) {
        return database.sql("delete from webhook_source where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    Optional<Found> find(String token) {
        record Kept(AccountId account, String sealed) {}
        return database.sql("select account_id, sealed_secret from webhook_source where token = :token")
                .param("token", token)
                .query((row, number) ->
                        new Kept(new AccountId(row.getLong("account_id")), row.getString("sealed_secret")))
                .optional()
                .flatMap(kept -> {
                    Optional<String> secret = secrets.open(kept.sealed());
                    if (secret.isEmpty()) {
                        log.warn("The secret of webhook source {} ended when JWT_SECRET changed: make it anew", token);
                    }
                    return secret.map(open -> new Found(kept.account(), open));
                });
    }

    void used(String token) {
        database.sql("update webhook_source set last_used_at = :now where token = :token")
                .param("token", token)
                .param("now", now())
                .update();
    }

    long count() {
        return database.sql("select count(*) from webhook_source")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static WebhookSource source(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new WebhookSource(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                row.getString("token"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
