package io.billfold.work;

import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import java.util.Optional;

/** How work gets to the workers, as the settings page shows it. */
class QueueConnection implements Connection {
    private final Optional<Broker> broker;

    QueueConnection(Optional<Broker> broker) {
        this.broker = broker;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String detail() {
        return broker.map(one -> "Work waits in the database and goes over " + one.place() + ".")
                .orElse("Work waits in the database.");
    }

    @Override
    public String test() throws ConnectionFailed {
        if (broker.isEmpty()) {
            return "Nothing but the database is needed.";
        }
        try {
            broker.get().check();
            return "It answers.";
        } catch (IOException down) {
            throw new ConnectionFailed(
                    "There is no answer from " + broker.get().place() + "; work waits meanwhile: " + down.getMessage(),
                    down);
        }
    }
}
