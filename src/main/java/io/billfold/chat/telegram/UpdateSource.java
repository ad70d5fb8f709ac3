package io.billfold.chat.telegram;

import io.billfold.chat.Undelivered;
import io.billfold.settings.PublicAddress;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/**
 * Gets Telegram's updates: has them brought to our public address, or asks for them where we have none. An update that we have
 * asked for counts as taken when we ask for the next one, so one that could not be heard comes again.
 */
class UpdateSource implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(UpdateSource.class);
    private static final int POLL_SECONDS = 25;
    private static final Duration POLL_PATIENCE = Duration.ofSeconds(POLL_SECONDS + 15L);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** An update that fails this often is our own mistake, and the others must not wait for it. */
    private static final int TRIES = 5;

    private final BotApi api;
    private final TelegramEars ears;
    private final PublicAddress address;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();
    private long next;
    private int failures;

    UpdateSource(BotApi api, TelegramEars ears, PublicAddress address) {
        this.api = api;
        this.ears = ears;
        this.address = address;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("telegram").start(address.isKnown() ? this::register : this::poll);
    }

    private void register() {
        untilDone(() -> api.call(
                "setWebhook",
                Map.of(
                        "url", address.of("/telegram"),
                        "secret_token", ears.secret(),
                        "allowed_updates", Updates.KINDS)));
        log.info("Telegram brings its messages to {}", address.of("/telegram"));
    }

    private void poll() {
        // While a webhook is set, Telegram refuses to be asked.
        untilDone(() -> api.call("deleteWebhook", Map.of("drop_pending_updates", false)));
        while (running) {
            untilDone(() -> {
                JsonNode updates = api.callAnyway(
                        "getUpdates",
                        Map.of("offset", next, "timeout", POLL_SECONDS, "allowed_updates", Updates.KINDS),
                        POLL_PATIENCE);
                updates.values().forEach(this::hear);
                return updates;
            });
        }
    }

    private void hear(JsonNode update) {
        try {
            ears.hear(update);
        } catch (RuntimeException failure) {
            // The database's absence is nobody's mistake: the update waits at Telegram until it is back.
            boolean heals = failure instanceof DataAccessException || failure instanceof TransactionException;
            failures = heals ? 0 : failures + 1;
            if (heals || failures < TRIES) {
                throw failure;
            }
            log.error("A Telegram update cannot be heard and is left out", failure);
        }
        failures = 0;
        next = update.path("update_id").asLong() + 1;
    }

    private interface Call {
        JsonNode make() throws Undelivered;
    }

    private void untilDone(Call call) {
        while (running) {
            try {
                call.make();
                return;
            } catch (Undelivered | RuntimeException failure) {
                if (running) {
                    log.warn("Telegram: {}; again soon", failure.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
