package io.billfold.work;

import io.billfold.database.Database;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    @Bean
    PostgresWorkQueue workQueue(JdbcClient database, Clock clock) {
        return new PostgresWorkQueue(database, clock);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient database, WorkQueue queue, Clock clock, TransactionTemplate transaction) {
        return new DeadLetters(database, queue, clock, transaction);
    }

    @Bean
    @RunsIn(ServerRole.WORKER)
    Workers workers(
            DataSource connections,
            ObjectProvider<WorkHandler> handlers,
            WorkSettings settings,
            DeadLetters deadLetters,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            PostgresWorkQueue queue,
            Database server) {
        Attempts attempts = new Attempts(settings, deadLetters, database, transaction, clock);
        return new Workers(
                connections,
                handlers.orderedStream().toList(),
                settings,
                attempts,
                queue,
                server instanceof Database.Embedded);
    }

    @Bean
    WorkMetrics workMetrics(JdbcClient database, ObjectProvider<WorkHandler> handlers, DeadLetters deadLetters) {
        return new WorkMetrics(database, handlers.orderedStream().toList(), deadLetters);
    }
}
