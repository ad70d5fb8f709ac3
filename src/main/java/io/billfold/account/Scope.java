package io.billfold.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What a call may do. A role has scopes; an API key has those it was made with, as long as its user has them too. */
public enum Scope {
    /** Look at things, and ask questions. */
    READ,
    /** Add, change, confirm and reject. */
    WRITE,
    /** Decide over users and the account. */
    ADMIN;

    @JsonCreator
    static Scope named(String name) {
        for (Scope scope : values()) {
            if (scope.publicName().equals(name)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("a scope is read, write or admin");
    }

    @JsonValue
    String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<Scope> of(Role role) {
        return switch (role) {
            case OWNER, ADMIN -> Set.of(READ, WRITE, ADMIN);
            case MEMBER -> Set.of(READ, WRITE);
            case VIEWER -> Set.of(READ);
        };
    }
}
