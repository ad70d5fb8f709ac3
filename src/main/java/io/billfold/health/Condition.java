package io.billfold.health;

import java.util.Locale;

/** How well the whole or one part of it is. */
public enum Condition {
    HEALTHY,
    /** It goes on, with less. */
    DEGRADED,
    UNHEALTHY;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
