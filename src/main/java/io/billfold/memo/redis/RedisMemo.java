package io.billfold.memo.redis;

import io.billfold.memo.Memo;
import io.billfold.outage.Breaker;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Keeps memos in Redis, under names that begin with {@code billfold:}. While Redis is away they go to the database: a memo may
 * be lost, so two places that know different ones are no worse than that.
 */
class RedisMemo implements Memo, DisposableBean {
    /** In one step, or a counter whose first process dies would never end. */
    private static final String COUNT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return count
            """;

    private final RedisClient client;
    private final String place;
    private final Breaker breaker;
    private final Memo meanwhile;
    private @Nullable StatefulRedisConnection<String, String> connection;

    RedisMemo(RedisClient client, String place, Breaker breaker, Memo meanwhile) {
        this.client = client;
        this.place = place;
        this.breaker = breaker;
        this.meanwhile = meanwhile;
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
        ask(redis -> redis.psetex(name(key), timeToLive.toMillis(), value), memo -> {
            memo.put(key, value, timeToLive);
            return "";
        });
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        SetArgs ifAbsent = SetArgs.Builder.nx().px(timeToLive.toMillis());
        return ask(
                redis -> "OK".equals(redis.set(name(key), value, ifAbsent)),
                memo -> memo.putIfAbsent(key, value, timeToLive));
    }

    @Override
    public Optional<String> get(String key) {
        return ask(redis -> Optional.ofNullable(redis.get(name(key))), memo -> memo.get(key));
    }

    @Override
    public long increment(String key, Duration timeToLive) {
        String[] keys = {name(key)};
        return ask(
                redis -> redis.<Long>eval(COUNT, ScriptOutputType.INTEGER, keys, Long.toString(timeToLive.toMillis())),
                memo -> memo.increment(key, timeToLive));
    }

    @Override
    public void remove(String key) {
        ask(redis -> redis.del(name(key)), memo -> {
            memo.remove(key);
            return 0L;
        });
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void check() throws IOException {
        try {
            commands().ping();
        } catch (RedisException down) {
            throw new IOException(down.getMessage(), down);
        }
    }

    private <T> T ask(Function<RedisCommands<String, String>, T> redis, Function<Memo, T> database) {
        try {
            return breaker.call(() -> redis.apply(commands()));
        } catch (RedisException | Breaker.Open away) {
            return database.apply(meanwhile);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** The first call connects, so that a start does not depend on Redis; later the client reconnects by itself. */
    private synchronized RedisCommands<String, String> commands() {
        StatefulRedisConnection<String, String> connected = connection;
        if (connected == null) {
            connected = client.connect();
            connection = connected;
        }
        return connected.sync();
    }

    private static String name(String key) {
        return "billfold:" + key;
    }

    @Override
    public void destroy() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
