package io.billfold.memo;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.HandClock;
import io.billfold.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresMemoTests extends MemoContract {
    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.migrated());

    private final HandClock clock = new HandClock();
    private final PostgresMemo memo = new PostgresMemo(DATABASE, clock);

    @Override
    protected Memo memo() {
        return memo;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }

    @Test
    void keepsNoRowOfWhatHasExpired() {
        memo.put("short", "value", Duration.ofMinutes(1));
        memo.put("long", "value", Duration.ofDays(1));
        clock.pass(Duration.ofHours(1));

        memo.forgetExpired();

        assertThat(DATABASE.sql("select key from memo where key in ('short', 'long')")
                        .query(String.class)
                        .list())
                .containsExactly("long");
    }
}
