package io.billfold.settings;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the start which variables of other programs are set here and change nothing, and why. */
@Component
class WithoutEffect {
    /** The reason for each; docs/configuration.md says the same at more length. */
    static final Map<String, String> REASONS = Map.of(
            "KAFKA_TELEGRAM_OTP_TOPIC",
            "one-time codes go into the chat from the process that makes them, and pass through no topic");

    private static final Logger log = LoggerFactory.getLogger(WithoutEffect.class);

    private final Environment environment;

    WithoutEffect(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        REASONS.forEach((variable, reason) -> {
            if (!environment.getProperty(variable, "").isBlank()) {
                log.info("{} is set and has no effect: {}", variable, reason);
            }
        });
    }
}
