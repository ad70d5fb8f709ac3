package io.billfold.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was heard: a service that is not sure sends its message again. */
@Repository
class HeardMessages {
    /** Telegram repeats for a day, Twilio for hours. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;

    HeardMessages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return false if the message was heard before; then the caller does nothing */
    boolean isNew(Heard heard) {
        return database.sql("insert into chat_heard (channel, message, heard_at) values (:channel, :message, :now)"
                                + " on conflict do nothing")
                        .param("channel", heard.from().channel().jsonName())
                        .param("message", heard.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forgetOld() {
        Instant limit = clock.instant().minus(MEMORY);
        database.sql("delete from chat_heard where heard_at < :limit")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .update();
    }
}
