package io.billfold.work;

import io.billfold.database.Database;
import io.billfold.outage.Backoff;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.billfold.settings.StartRefused;
import io.billfold.settings.WhenSet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    @Bean
    PostgresWorkQueue workQueue(JdbcClient database, Clock clock, ObjectProvider<Broker> brokers) {
        return onlyOne(brokers)
                .map(broker -> new PostgresWorkQueue(database, clock, true, broker.separatesKinds()))
                .orElseGet(() -> new PostgresWorkQueue(database, clock));
    }

    private static Optional<Broker> onlyOne(ObjectProvider<Broker> brokers) {
        List<Broker> all = brokers.stream().toList();
        if (all.size() > 1) {
            throw new StartRefused(
                    "Two brokers are set, " + all.get(0).name() + " and "
                            + all.get(1).name() + "; work goes over one.",
                    "Unset KAFKA_BOOTSTRAP_SERVERS, or RABBITMQ_URL and RABBITMQ_HOST.");
        }
        return all.stream().findFirst();
    }

    @Bean
    DeadLetters deadLetters(
            JdbcClient database,
            WorkQueue queue,
            Announcements announcements,
            Clock clock,
            TransactionTemplate transaction) {
        return new DeadLetters(database, queue, announcements, clock, transaction);
    }

    @Bean
    Attempts attempts(Backoff backoff, DeadLetters deadLetters, TransactionTemplate transaction, Clock clock) {
        return new Attempts(backoff, deadLetters, transaction, clock);
    }

    @Bean
    @RunsIn(ServerRole.WORKER)
    @WhenSet(none = {BrokerConfiguration.KAFKA, BrokerConfiguration.RABBITMQ, BrokerConfiguration.RABBITMQ_HOST})
    Workers workers(
            DataSource connections,
            ObjectProvider<WorkHandler> handlers,
            WorkSettings settings,
            Attempts attempts,
            PostgresWorkQueue queue,
            Database server) {
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

    @Bean
    QueueConnection queueConnection(ObjectProvider<Broker> brokers) {
        return new QueueConnection(onlyOne(brokers));
    }
}
