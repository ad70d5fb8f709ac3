package io.billfold.memo;

import io.billfold.testing.TestDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Memos for tests of other adapters. */
public final class Memos {
    private Memos() {}

    public static Memo inDatabase() {
        return new PostgresMemo(JdbcClient.create(TestDatabase.migrated()), Clock.systemUTC());
    }

    /** The same memo in which time goes by so many times faster. */
    public static Memo living(Memo memo, int faster) {
        return new Faster(memo, faster);
    }

    private record Faster(Memo memo, int times) implements Memo {
        @Override
        public void put(String key, String value, Duration timeToLive) {
            memo.put(key, value, timeToLive.dividedBy(times));
        }

        @Override
        public boolean putIfAbsent(String key, String value, Duration timeToLive) {
            return memo.putIfAbsent(key, value, timeToLive.dividedBy(times));
        }

        @Override
        public Optional<String> get(String key) {
            return memo.get(key);
        }

        @Override
        public long increment(String key, Duration timeToLive) {
            return memo.increment(key, timeToLive.dividedBy(times));
        }

        @Override
        public void remove(String key) {
            memo.remove(key);
        }

        @Override
        public String place() {
            return memo.place();
        }

        @Override
        public void check() throws IOException {
            memo.check();
        }
    }
}
