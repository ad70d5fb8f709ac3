package io.billfold.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code LOG_FORMAT}: {@code text} for people (the default), {@code json} for machines, one object a line. {@code DEBUG}: Billfold
 * tells more. {@code LOG_LEVEL} is looked at here because Boot would complain about its own property's name, before anybody can translate.
 */
class LogFormat implements EnvironmentPostProcessor {
    private static final Set<String> LEVELS = Set.of("", "OFF", "FATAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> logging = new HashMap<>();
        String format = environment.getProperty("billfold.log-format", "text").toLowerCase(Locale.ROOT);
        switch (format) {
            case "text", "" -> {}
            case "json" -> logging.put("logging.structured.format.console", JsonLines.class.getName());
            default ->
                throw new StartRefused(
                        "LOG_FORMAT is \"" + format + "\", which is no log format.", "Set LOG_FORMAT to text or json.");
        }
        String level = environment.getProperty("logging.level.io.billfold", "");
        if (!LEVELS.contains(level.toUpperCase(Locale.ROOT))) {
            throw new StartRefused(
                    "LOG_LEVEL is \"" + level + "\", which is no level.",
                    "Set LOG_LEVEL to ERROR, WARN, INFO, DEBUG or TRACE.");
        }
        if (debug(environment.getProperty("billfold.debug", "false"))) {
            logging.put("logging.level.io.billfold", "DEBUG");
        }
        // The same variables would have Spring's libraries talk, about SQL and HTTP bodies too.
        logging.put("debug", "false");
        logging.put("trace", "false");
        environment.getPropertySources().addFirst(new MapPropertySource("logFormat", logging));
    }

    private static boolean debug(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default ->
                throw new StartRefused(
                        "DEBUG is \"" + value + "\", which is neither true nor false.", "Set DEBUG to true or false.");
        };
    }
}
