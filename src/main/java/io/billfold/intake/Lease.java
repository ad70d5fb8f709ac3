package io.billfold.intake;

import io.billfold.settings.DataFolder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one of several processes do what only one should at a time. It is held for a while and ends by itself with a process that
 * dies; the same machine and data folder take it up again at once. That two act for a moment must do no harm.
 */
@Component
class Lease {
    private final JdbcClient database;
    private final Clock clock;
    private final String holder;

    Lease(JdbcClient database, DataFolder data, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.holder = host() + ":" + data.path();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return String.valueOf(nameless.getMessage());
        }
    }

    /** Takes it, or goes on holding it; false if another process has it. */
    boolean hold(String name, Duration time) {
        Instant now = clock.instant();
        return database.sql("""
                                insert into intake_lease (name, holder, expires_at) values (:name, :holder, :expiry)
                                on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
                                where intake_lease.holder = :holder or intake_lease.expires_at <= :now
                                """)
                        .param("name", name)
                        .param("holder", holder)
                        .param("expiry", now.plus(time).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void release(String name) {
        database.sql("delete from intake_lease where name = :name and holder = :holder")
                .param("name", name)
                .param("holder", holder)
                .update();
    }
}
