package io.billfold.memo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps memos in a table. Each call is one statement, so callers in several processes see one truth. */
class PostgresMemo implements Memo {
    private final JdbcClient database;
    private final Clock clock;

    PostgresMemo(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
        database.sql("""
                        insert into memo (key, value, expires_at) values (:key, :value, :expiry)
                        on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at
                        """)
                .param("key", key)
                .param("value", value)
                .param("expiry", in(timeToLive))
                .update();
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return database.sql("""
                                insert into memo (key, value, expires_at) values (:key, :value, :expiry)
                                on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at
                                where memo.expires_at <= :now
                                """)
                        .param("key", key)
                        .param("value", value)
                        .param("expiry", in(timeToLive))
                        .param("now", now())
                        .update()
                == 1;
    }

    @Override
    public Optional<String> get(String key) {
        return database.sql("select value from memo where key = :key and expires_at > :now")
                .param("key", key)
                .param("now", now())
                .query(String.class)
                .optional();
    }

    @Override
    public long increment(String key, Duration timeToLive) {
        return database.sql("""
                        insert into memo (key, value, expires_at) values (:key, '1', :expiry)
                        on conflict (key) do update set
                            value = case when memo.expires_at > :now then (memo.value::bigint + 1)::text else '1' end,
                            expires_at = case when memo.expires_at > :now then memo.expires_at else excluded.expires_at end
                        returning value::bigint
                        """)
                .param("key", key)
                .param("expiry", in(timeToLive))
                .param("now", now())
                .query(Long.class)
                .single();
    }

    @Override
    public void remove(String key) {
        database.sql("delete from memo where key = :key").param("key", key).update();
    }

    @Override
    public String place() {
        return "the database";
    }

    @Override
    public void check() throws IOException {
        try {
            get("check");
        } catch (DataAccessException down) {
            throw new IOException(down.getMessage(), down);
        }
    }

    /** Deletes what nobody can get any more. */
    void forgetExpired() {
        database.sql("delete from memo where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private OffsetDateTime in(Duration timeToLive) {
        return at(clock.instant().plus(timeToLive));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
