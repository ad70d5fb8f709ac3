package io.billfold.database;

import io.billfold.settings.StartRefused;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words for a database server that the operator named and that cannot be worked with. */
final class UnusableServer {
    private UnusableServer() {}

    /** What to tell the operator, if the failure is that the server is away or does not let us in. */
    static Optional<StartRefused> refusal(DatabaseSettings settings, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException answer && keepsUsOut(answer.getSQLState())) {
                return settings.server().map(address -> refusal(settings, address, answer));
            }
        }
        return Optional.empty();
    }

    /** By classes of SQL states: no connection, not authorised, no such database, no resources. */
    private static boolean keepsUsOut(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("28")
                        || state.startsWith("3D")
                        || state.startsWith("53"));
    }

    private static StartRefused refusal(DatabaseSettings settings, DatabaseAddress address, SQLException answer) {
        String reason = answer.getCause() instanceof UnknownHostException
                ? "The host is not known."
                : String.valueOf(answer.getMessage()).lines().findFirst().orElse("");
        StartRefused refusal = new StartRefused(
                "The PostgreSQL server " + address + " cannot be used: " + reason,
                "Correct " + settings.variables() + ", or unset " + settings.decisive()
                        + " to use the embedded database."
                        + (settings.byMySqlNames() ? " Billfold works with PostgreSQL, not with MySQL." : ""));
        refusal.initCause(answer);
        return refusal;
    }
}
