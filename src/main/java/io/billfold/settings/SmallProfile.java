package io.billfold.settings;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code BILLFOLD_PROFILE=small}: other defaults for a machine with 1 GB and one processor. Everything still works, one document at a
 * time. What the operator sets stands; the launcher gives the JVM a smaller heap.
 */
class SmallProfile implements EnvironmentPostProcessor {
    /** By the names of the variables, so that the placeholders in application.yaml find them where the operator set nothing. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "WORK_THREADS", "1",
            "OCR_THREADS", "1",
            "DATABASE_CONNECTIONS", "4");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String profile = environment.getProperty("billfold.profile", "").toLowerCase(Locale.ROOT);
        switch (profile) {
            case "" -> {}
            case "small" -> environment.getPropertySources().addLast(new MapPropertySource("smallProfile", DEFAULTS));
            default ->
                throw new StartRefused(
                        "BILLFOLD_PROFILE is \"" + profile + "\", which is no profile.",
                        "Set BILLFOLD_PROFILE to small, or leave it out.");
        }
    }
}
