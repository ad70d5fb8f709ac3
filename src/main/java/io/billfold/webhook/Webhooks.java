package io.billfold.webhook;

import io.billfold.account.AccountId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programs to be told, of all accounts. */
@Repository
class Webhooks {
    private final JdbcClient database;
    private final Clock clock;

    Webhooks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Webhook add(AccountId account, URI url, List<String> events, String sealedSecret) {
        return database.sql("insert into webhook (account_id, url, events, sealed_secret, created_at)"
                        + " values (:account, :url, :events, :secret, :now) returning *")
                .param("account", account.value())
                .param("url", url.toString())
                .param("events", events.toArray(String[]::new))
                .param("secret", sealedSecret)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Webhooks::webhook)
                .single();
    }

    List<Webhook> of(AccountId account) {
        return database.sql("select * from webhook where account_id = :account order by id")
                .param("account", account.value())
                .query(Webhooks::webhook)
                .list();
    }

    List<Webhook> toBeTold(AccountId account, String event) {
        return database.sql("select * from webhook where account_id = :account and :event = any(events)")
                .param("account", account.value())
                .param("event", event)
                .query(Webhooks::webhook)
                .list();
    }

    Optional<Webhook> find(AccountId account, long id) {
        return database.sql("select * from webhook where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account.value())
                .query(Webhooks::webhook)
                .optional();
    }

    boolean remove(AccountId account, long id) {
        return database.sql("delete from webhook where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                URI.create(row.getString("url")),
                List.of((String[]) row.getArray("events").getArray()),
                row.getString("sealed_secret"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
