package io.billfold.backup;

import io.billfold.database.DatabaseAddress;
import io.billfold.database.EmbeddedAccess;
import io.billfold.database.Migration;
import io.billfold.settings.DataFolder;
import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty data folder from a {@link Backup}. The rows go in as one transaction: all of them, or none. */
public final class Restore {
    private static final JsonMapper JSON = new JsonMapper();

    private Restore() {}

    /**
     * Leaves the data folder as the server can start on it; the next start migrates it if this Billfold is newer.
     *
     * @throws StartRefused if the folder is not empty, or the file is no backup that this Billfold can read
     */
    public static Backup.Summary read(Path file, DataFolder data) throws IOException {
        refuseUnlessEmpty(data);
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            long files = restoreFiles(zip, data.folder("blobs"));
            try (EmbeddedAccess access = EmbeddedAccess.creating(data)) {
                Migration.to(access.address(), manifest.schema());
                long rows = restoreRows(zip, manifest, access.address());
                return new Backup.Summary(rows, files, Files.size(file));
            }
        } catch (SQLException e) {
            throw new IOException("the database could not be filled: " + e.getMessage(), e);
        }
    }

    private static void refuseUnlessEmpty(DataFolder data) throws IOException {
        if (Files.isDirectory(data.path())) {
            try (Stream<Path> entries = Files.list(data.path())) {
                if (entries.findAny().isPresent()) {
                    throw new StartRefused(
                            "The data folder " + data.path() + " is not empty.",
                            "Name a new or empty folder with --data or BILLFOLD_DATA; nothing is ever overwritten.");
                }
            }
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw noBackup(file);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw noBackup(file);
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(bytes, Manifest.class);
            if (manifest.format() != Manifest.FORMAT || !Migration.knows(manifest.schema())) {
                throw new StartRefused(
                        "The backup " + file + " was made by a newer Billfold.",
                        "Restore it with that version or a later one.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw noBackup(file);
        }
    }

    private static StartRefused noBackup(Path file) {
        return new StartRefused(
                "The file " + file + " is no backup of Billfold.", "Name a file that \"billfold backup\" has written.");
    }

    private static long restoreFiles(ZipFile zip, Path blobs) throws IOException {
        long count = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.getName().startsWith("blobs/")) {
                continue;
            }
            Path target =
                    blobs.resolve(entry.getName().substring("blobs/".length())).normalize();
            if (!target.startsWith(blobs)) {
                throw new IOException("the backup has an entry outside of its folder: " + entry.getName());
            }
            Files.createDirectories(target.resolveSibling(""));
            try (InputStream bytes = zip.getInputStream(entry)) {
                Files.copy(bytes, target);
            }
            try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            count++;
        }
        return count;
    }

    private static long restoreRows(ZipFile zip, Manifest manifest, DatabaseAddress address)
            throws IOException, SQLException {
        long rows = 0;
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Foreign keys were kept when the rows were written; now the tables come in alphabetical order.
            statement.execute("set local session_replication_role = replica");
            for (Manifest.Table table : manifest.tables()) {
                statement.execute("truncate " + Manifest.quote(table.name()) + " cascade");
            }
            for (Manifest.Table table : manifest.tables()) {
                rows += restoreTable(zip, table, connection);
            }
            for (Manifest.Sequence sequence : manifest.sequences()) {
                try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
                    set.setString(1, Manifest.quote(sequence.name()));
                    set.setLong(2, sequence.last());
                    set.execute();
                }
            }
            connection.commit();
        }
        return rows;
    }

    private static long restoreTable(ZipFile zip, Manifest.Table table, Connection connection)
            throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("the backup lacks the table " + table.name());
        }
        try (InputStream lines = zip.getInputStream(entry)) {
            long restored = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " from stdin", lines);
            if (restored != table.rows()) {
                throw new IOException(
                        "the table " + table.name() + " has " + restored + " rows instead of " + table.rows());
            }
            return restored;
        }
    }
}
