package io.billfold.memo;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MemoConfiguration {
    @Bean
    PostgresMemo memo(JdbcClient database, Clock clock) {
        return new PostgresMemo(database, clock);
    }

    @Bean
    Cleaning memoCleaning(PostgresMemo memo) {
        return new Cleaning(memo);
    }

    /** Keeps the table from growing; several processes doing so at once do no harm. */
    record Cleaning(PostgresMemo memo) {
        @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void clean() {
            memo.forgetExpired();
        }
    }
}
