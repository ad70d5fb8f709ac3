package io.billfold.account;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param jwtSecret {@code JWT_SECRET}; empty means one of our own, kept in the data folder
 * @param tokenLife how long a sign-in lasts, {@code TOKEN_LIFE}
 * @param openRegistration {@code BILLFOLD_OPEN_REGISTRATION}: whether strangers may open accounts of their own
 * @param ownerEmail {@code API_USER_EMAIL}, with {@code API_USER_PASSWORD}: a user made at start
 * @param corsOrigins {@code CORS_ORIGINS}: the origins whose pages may call the API, separated by commas
 */
@ConfigurationProperties("billfold.account")
record AccountSettings(
        String jwtSecret,
        Duration tokenLife,
        boolean openRegistration,
        String ownerEmail,
        String ownerPassword,
        List<String> corsOrigins) {
    AccountSettings {
        if (!jwtSecret.isEmpty() && jwtSecret.length() < 16) {
            throw new IllegalArgumentException("JWT_SECRET must have at least 16 characters, better 32 random ones");
        }
        if (ownerEmail.isBlank() != ownerPassword.isEmpty()) {
            throw new IllegalArgumentException(
                    "API_USER_EMAIL and API_USER_PASSWORD go together; one of them is missing");
        }
        if (tokenLife.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("TOKEN_LIFE must be at least 1m");
        }
        corsOrigins = corsOrigins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "AccountSettings[tokenLife=" + tokenLife + ", openRegistration=" + openRegistration + ", corsOrigins="
                + corsOrigins + "]";
    }
}
