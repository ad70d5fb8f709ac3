package io.billfold.memo.redis;

import io.billfold.health.Dependency;
import io.billfold.memo.Memo;
import io.billfold.outage.Breakers;
import io.billfold.settings.WhenSet;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@WhenSet({"billfold.memo.redis.url", "billfold.memo.redis.host"})
class RedisConfiguration {
    /** @param inDatabase where memos go while Redis is away */
    @Bean
    @Primary
    RedisMemo redisMemo(RedisSettings settings, Breakers breakers, @Qualifier("memo") Memo inDatabase) {
        RedisClient client = RedisClient.create(settings.address());
        client.setOptions(ClientOptions.builder()
                // A call that cannot be sent now shall fail now, not wait for the connection to come back.
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .build())
                .build());
        return new RedisMemo(
                client,
                settings.toString(),
                breakers.breaker("redis", failure -> failure instanceof RedisException),
                inDatabase);
    }

    /** Memos go to the database while it is away. */
    @Bean
    Dependency redisDependency(RedisMemo memo) {
        return new Dependency() {
            @Override
            public String name() {
                return "redis";
            }

            @Override
            public boolean vital() {
                return false;
            }

            @Override
            public void check() throws IOException {
                memo.check();
            }
        };
    }
}
