package io.billfold.settings;

import java.util.Set;

/** The roles of this process. */
public record Roles(Set<ServerRole> roles) {
    public Roles {
        roles = Set.copyOf(roles);
    }

    /** Whether this process does everything, so that no other one is needed. */
    public boolean whole() {
        return ServerRole.whole(roles);
    }

    public boolean has(ServerRole role) {
        return roles.contains(role);
    }
}
