package io.billfold.settings;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What this installation calls itself in logs, metrics, traces and health checks.
 *
 * @param name {@code SERVICE_NAME}
 * @param version {@code VERSION}; if it is not set, the version of the jar
 */
@Validated
@ConfigurationProperties("billfold.service")
public record Service(@NotBlank String name, String version) {
    public Service {
        version = versionOr(version);
    }

    /** The version that is set, or the jar's; {@code development} where there is no jar. */
    static String versionOr(String set) {
        if (!set.isBlank()) {
            return set;
        }
        String jar = Service.class.getPackage().getImplementationVersion();
        return jar == null ? "development" : jar;
    }
}
