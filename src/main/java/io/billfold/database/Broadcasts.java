package io.billfold.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other processes on the same database what happens, by PostgreSQL's NOTIFY. For what may be missed: whoever does not
 * listen at that moment never hears of it. With the embedded database there are no others.
 */
@Component
public class Broadcasts implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Broadcasts.class);
    private static final String CHANNEL = "billfold";

    /** So long one waits at the server; an end is noticed at once, for it closes the connection. */
    private static final Duration ROUND = Duration.ofSeconds(30);

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Database database;
    private final JdbcClient client;
    private final List<Listener> listeners;
    private final String self = UUID.randomUUID().toString();
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    Broadcasts(Database database, JdbcClient client, ObjectProvider<Listener> listeners) {
        this.database = database;
        this.client = client;
        this.listeners = listeners.stream().toList();
    }

    /** Hears what other processes tell; a bean. */
    public interface Listener {
        /** One word. */
        String topic();

        void heard(String text);
    }

    /**
     * Within a transaction it is told when that is committed, and never if it is not.
     *
     * @param text up to 7,000 bytes
     */
    public void tell(String topic, String text) {
        if (shared()) {
            client.sql("select pg_notify(:channel, :message)")
                    .param("channel", CHANNEL)
                    .param("message", self + " " + topic + " " + text)
                    .query((row, line) -> line)
                    .list();
        }
    }

    private boolean shared() {
        return database instanceof Database.Server;
    }

    @Override
    public void start() {
        if (shared() && !listeners.isEmpty()) {
            Thread listening = Thread.ofPlatform().name("broadcasts").daemon().unstarted(this::run);
            thread = listening;
            listening.start();
        }
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try (Connection open = connect()) {
                connection = open;
                while (Thread.currentThread().equals(thread)) {
                    hear(open.unwrap(PGConnection.class).getNotifications((int) ROUND.toMillis()));
                }
            } catch (SQLException gone) {
                if (Thread.currentThread().equals(thread)) {
                    log.warn("Other processes are not heard for a moment: {}", gone.getMessage());
                    pause();
                }
            }
        }
    }

    /** Outside of the pool: it is kept for ever. */
    private Connection connect() throws SQLException {
        DatabaseAddress address = database.address();
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "billfold-broadcasts");
        properties.setProperty("tcpKeepAlive", "true");
        Connection open = DriverManager.getConnection(address.jdbcUrl(), properties);
        try (Statement statement = open.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return open;
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications == null) {
            return;
        }
        for (PGNotification notification : notifications) {
            String[] parts = notification.getParameter().split(" ", 3);
            if (parts.length == 3 && !parts[0].equals(self)) {
                listeners.stream()
                        .filter(listener -> listener.topic().equals(parts[1]))
                        .forEach(listener -> hear(listener, parts[2]));
            }
        }
    }

    private static void hear(Listener listener, String text) {
        try {
            listener.heard(text);
        } catch (RuntimeException unexpected) {
            log.error("What another process told about {} was not understood", listener.topic(), unexpected);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        Connection open = connection;
        if (running != null) {
            running.interrupt();
        }
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                log.debug("The connection was gone: {}", alreadyGone.getMessage());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
