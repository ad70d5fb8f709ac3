package io.billfold.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The log of what webhooks were sent. It is kept for a month. */
@Repository
class Deliveries {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    Deliveries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the id */
    long add(Webhook webhook, String event, long invoice, String body) {
        return database.sql("insert into webhook_delivery (webhook_id, event, invoice_id, body, status, created_at)"
                        + " values (:webhook, :event, :invoice, :body, 'pending', :now) returning id")
                .param("webhook", webhook.id())
                .param("event", event)
                .param("invoice", invoice)
                .param("body", body)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<Delivery> find(long id) {
        return database.sql("select * from webhook_delivery where id = :id")
                .param("id", id)
                .query(Deliveries::delivery)
                .optional();
    }

    List<Delivery> of(Webhook webhook, long offset, int most) {
        return database.sql("select * from webhook_delivery where webhook_id = :webhook"
                        + " order by id desc limit :most offset :offset")
                .param("webhook", webhook.id())
                .param("most", most)
                .param("offset", offset)
                .query(Deliveries::delivery)
                .list();
    }

    long count(Webhook webhook) {
        return database.sql("select count(*) from webhook_delivery where webhook_id = :webhook")
                .param("webhook", webhook.id())
                .query(Long.class)
                .single();
    }

    /** Notes how an attempt ended. */
    void attempted(long id, String status, @Nullable Integer answerStatus, @Nullable String error) {
        database.sql("update webhook_delivery set status = :status, attempts = attempts + 1, answer_status = :answer,"
                        + " error = :error, last_attempt_at = :now where id = :id")
                .param("id", id)
                .param("status", status)
                .param("answer", answerStatus)
                .param("error", error)
                .param("now", now())
                .update();
    }

    void changeStatus(long id, String status) {
        database.sql("update webhook_delivery set status = :status where id = :id")
                .param("id", id)
                .param("status", status)
                .update();
    }

    @Scheduled(initialDelay = 20, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        database.sql("delete from webhook_delivery where created_at < :limit")
                .param("limit", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime last = row.getObject("last_attempt_at", OffsetDateTime.class);
        return new Delivery(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getString("event"),
                row.getLong("invoice_id"),
                row.getString("status"),
                row.getInt("attempts"),
                row.getObject("answer_status", Integer.class),
                row.getString("error"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                last == null ? null : last.toInstant());
    }
}
