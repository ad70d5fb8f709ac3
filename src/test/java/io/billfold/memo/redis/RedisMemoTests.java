package io.billfold.memo.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.memo.Memo;
import io.billfold.memo.MemoContract;
import io.billfold.memo.Memos;
import io.billfold.outage.Outages;
import io.billfold.testing.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RedisMemoTests extends MemoContract {
    /** Redis has a clock of its own: a minute of the contract is a bit more than a second here. */
    private static final int SCALE = 50;

    private static final Memo IN_DATABASE = Memos.inDatabase();

    private static TestRedis server;
    private static RedisMemo memo;

    @BeforeAll
    static void start() throws Exception {
        server = TestRedis.start();
        memo = memo(server.port());
    }

    @AfterAll
    static void stop() throws Exception {
        memo.destroy();
        server.close();
    }

    private static RedisMemo memo(int port) {
        return new RedisConfiguration()
                .redisMemo(new RedisSettings("", "127.0.0.1", port, ""), Outages.quick(), IN_DATABASE);
    }

    @Override
    protected Memo memo() {
        return Memos.living(memo, SCALE);
    }

    @Override
    protected void pass(Duration time) {
        try {
            Thread.sleep(time.dividedBy(SCALE));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    @Tag("S1-06")
    void showsItsKeysAndTheirTimeToOtherTools() {
        memo.put("chat:user:17", "{\"state\": \"asked\"}", Duration.ofMinutes(10));

        try (RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", server.port()))) {
            var redis = client.connect().sync();
            assertThat(redis.get("billfold:chat:user:17")).isEqualTo("{\"state\": \"asked\"}");
            assertThat(redis.pttl("billfold:chat:user:17")).isBetween(590_000L, 600_000L);
        }
    }

    @Test
    void goesOnInTheDatabaseWhileRedisIsAway() {
        RedisMemo away = memo(1);
        try {
            away.put("away", "value", Duration.ofMinutes(1));

            assertThat(away.get("away")).contains("value");
            assertThat(IN_DATABASE.get("away")).contains("value");
            assertThat(away.increment("away-count", Duration.ofMinutes(1))).isOne();
            assertThatThrownBy(away::check).isInstanceOf(IOException.class);
        } finally {
            away.destroy();
        }
    }

    @Test
    void comesBackWithRedis() throws Exception {
        TestRedis first = TestRedis.start();
        RedisMemo changing = memo(first.port());
        try (first) {
            changing.put("a", "in redis", Duration.ofMinutes(1));
            assertThatCode(changing::check).doesNotThrowAnyException();
        }

        changing.put("a", "in the database", Duration.ofMinutes(1));

        assertThat(changing.get("a")).contains("in the database");
        changing.destroy();
    }

    @Test
    void namesItsPlaceWithoutThePassword() {
        RedisSettings settings = new RedisSettings("rediss://user:secret@cache.example:6380/2", "", 6379, "");

        assertThat(settings).hasToString("Redis at cache.example:6380");
        assertThat(settings.address().isSsl()).isTrue();
    }
}
