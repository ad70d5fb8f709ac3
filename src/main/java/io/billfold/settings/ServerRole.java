package io.billfold.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a process does of the whole. A role only switches entry points on: controllers, pollers, consumers of work. */
public enum ServerRole {
    /** REST, the web interface, webhooks. */
    API,
    /** Does the work that waits. */
    WORKER,
    /** Looks into mailboxes and folders. */
    INTAKE,
    /** Asks chat services for messages where they cannot call us. */
    CHAT,
    /** Brings the database's schema up to date, and ends. */
    MIGRATE;

    private static final Set<ServerRole> ALL = Set.of(API, WORKER, INTAKE, CHAT);

    /**
     * Reads {@code --roles}: names with commas between them; {@code all}, or nothing, is every role but migrate.
     *
     * @throws StartRefused for an unknown role, naming those there are
     */
    public static Set<ServerRole> parse(String roles) {
        Set<ServerRole> parsed = EnumSet.noneOf(ServerRole.class);
        for (String name : roles.split(",", -1)) {
            String role = name.strip().toLowerCase(Locale.ROOT);
            if (role.isEmpty() || role.equals("all")) {
                parsed.addAll(ALL);
            } else {
                parsed.add(named(role));
            }
        }
        if (parsed.contains(MIGRATE) && parsed.size() > 1) {
            throw new StartRefused(
                    "The role migrate ends the process when the schema is up to date, so it goes with no other.",
                    "Run it alone before the others; a process with all roles migrates by itself.");
        }
        return parsed;
    }

    /** Whether a process with these roles is the only one that is needed. */
    public static boolean whole(Set<ServerRole> roles) {
        return roles.containsAll(ALL);
    }

    private static ServerRole named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.publicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        "There is no role \"" + name + "\".",
                        "Set --roles or BILLFOLD_ROLES to some of "
                                + Arrays.stream(values())
                                        .map(ServerRole::publicName)
                                        .collect(Collectors.joining(", "))
                                + ", with commas between them, or to all."));
    }

    private String publicName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
