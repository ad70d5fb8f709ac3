package io.billfold.database;

import io.billfold.settings.DataFolder;
import io.billfold.settings.DataFolderLock;
import io.billfold.settings.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database of a data folder, for commands beside the server: joins the one that runs, or starts it for as long
 * as the command takes.
 */
public final class EmbeddedAccess implements AutoCloseable {
    private static final int CONNECTIONS = 5;

    private final DatabaseAddress address;
    private final Database.@Nullable Embedded ours;

    private EmbeddedAccess(DatabaseAddress address, Database.@Nullable Embedded ours) {
        this.address = address;
        this.ours = ours;
    }

    /** @throws StartRefused if there is no embedded database in the folder */
    public static EmbeddedAccess to(DataFolder data) {
        Path postgres = data.path().resolve("postgres");
        if (!Files.exists(postgres.resolve("data").resolve("PG_VERSION"))) {
            throw new StartRefused(
                    "There is no database in the data folder " + data.path() + ".",
                    "Name the folder with --data or BILLFOLD_DATA. For a server named by DATABASE_URL use pg_dump.");
        }
        if (isLocked(data)) {
            return new EmbeddedAccess(EmbeddedPostgres.addressOfRunning(postgres, "billfold"), null);
        }
        return creating(data);
    }

    /** Makes the database if it is not there. */
    public static EmbeddedAccess creating(DataFolder data) {
        Database.Embedded ours = Database.Embedded.start(data, CONNECTIONS);
        return new EmbeddedAccess(ours.address(), ours);
    }

    private static boolean isLocked(DataFolder data) {
        try {
            DataFolderLock.take(data).close();
            return false;
        } catch (StartRefused theServerRuns) {
            return true;
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
    }
}
