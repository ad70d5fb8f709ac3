package io.billfold.settings;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** {@code LOG_FORMAT}: {@code text} for people (the default), {@code json} for machines, one object a line. */
class LogFormat implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String format = environment.getProperty("billfold.log-format", "text").toLowerCase(Locale.ROOT);
        switch (format) {
            case "text", "" -> {}
            case "json" ->
                environment
                        .getPropertySources()
                        .addLast(new MapPropertySource(
                                "logFormat", Map.of("logging.structured.format.console", "logstash")));
            default ->
                throw new StartRefused(
                        "LOG_FORMAT is \"" + format + "\", which is no log format.", "Set LOG_FORMAT to text or json.");
        }
    }
}
