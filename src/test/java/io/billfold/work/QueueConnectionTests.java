package io.billfold.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QueueConnectionTests {
    @Test
    void needsNothingButTheDatabaseWithoutABroker() throws ConnectionFailed {
        QueueConnection connection = new QueueConnection(Optional.empty());

        assertThat(connection.name()).isEqualTo("queue");
        assertThat(connection.configured()).isTrue();
        assertThat(connection.detail()).isEqualTo("Work waits in the database.");
        assertThat(connection.test()).isEqualTo("Nothing but the database is needed.");
    }

    @Test
    void saysWhereTheBrokerIsAndThatItAnswers() throws ConnectionFailed {
        QueueConnection connection = new QueueConnection(Optional.of(new BrokerThat(null)));

        assertThat(connection.detail()).contains("over kafka at host:9092");
        assertThat(connection.test()).isEqualTo("It answers.");
    }

    @Test
    void saysThatWorkWaitsWhileTheBrokerIsAway() {
        QueueConnection connection = new QueueConnection(Optional.of(new BrokerThat("connection refused")));

        assertThatThrownBy(connection::test)
                .isInstanceOf(ConnectionFailed.class)
                .hasMessageContainingAll("kafka at host:9092", "work waits meanwhile", "connection refused");
    }

    private record BrokerThat(String failure) implements Broker {
        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public String place() {
            return "kafka at host:9092";
        }

        @Override
        public void publish(List<Message> messages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Consumption consume(int threads, Consumer<Message> doer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check() throws IOException {
            if (failure != null) {
                throw new IOException(failure);
            }
        }
    }
}
