package io.billfold.work;

import io.billfold.health.Dependency;
import io.billfold.outage.Breakers;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.billfold.settings.WhenSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What there is besides where work goes over a broker. */
@Configuration(proxyBeanMethods = false)
@WhenSet({BrokerConfiguration.KAFKA, BrokerConfiguration.RABBITMQ, BrokerConfiguration.RABBITMQ_HOST})
class BrokerConfiguration {
    static final String KAFKA = "billfold.work.kafka.servers";
    static final String RABBITMQ = "billfold.work.rabbitmq.url";
    static final String RABBITMQ_HOST = "billfold.work.rabbitmq.host";

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    @Bean
    @RunsIn({ServerRole.API, ServerRole.WORKER, ServerRole.INTAKE, ServerRole.CHAT})
    Forwarder forwarder(
            Broker broker,
            Breakers breakers,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            WorkSettings settings,
            PostgresWorkQueue queue) {
        Forwarder forwarder = new Forwarder(
                broker,
                breakers.breaker(broker.name(), failure -> failure instanceof IOException),
                database,
                transaction,
                clock,
                settings.ahead());
        queue.wakes(forwarder::wake);
        return forwarder;
    }

    @Bean
    @RunsIn(ServerRole.WORKER)
    BrokerWorkers brokerWorkers(
            Broker broker,
            ObjectProvider<WorkHandler> handlers,
            Attempts attempts,
            JdbcClient database,
            Forwarder forwarder,
            WorkSettings settings) {
        return new BrokerWorkers(
                broker,
                handlers.orderedStream().toList(),
                attempts,
                database,
                forwarder::wake,
                settings.threadsOrProcessors(),
                HEARTBEAT);
    }

    /** Uploads go on without it: they wait in the table. */
    @Bean
    Dependency brokerDependency(Broker broker) {
        return new Dependency() {
            @Override
            public String name() {
                return broker.name();
            }

            @Override
            public boolean vital() {
                return false;
            }

            @Override
            public void check() throws IOException {
                broker.check();
            }
        };
    }
}
