package io.billfold.backup;

import io.billfold.database.DatabaseAddress;
import io.billfold.database.EmbeddedAccess;
import io.billfold.settings.DataFolder;
import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one ZIP file with all rows and all original files of a data folder.
 *
 * <p>The server may run meanwhile: the rows are those of one moment (a repeatable-read transaction), and an original is
 * always older than the row that names it and never changes, so copying the files after that moment has them all. Secrets are
 * left out: after a restore everybody signs in again.
 */
public final class Backup {
    private static final Logger log = LoggerFactory.getLogger(Backup.class);
    private static final JsonMapper JSON = new JsonMapper();

    private Backup() {}

    /** What a backup holds. */
    public record Summary(long rows, long files, long bytes) {}

    /**
     * @param file is there, whole, when this returns; before, and after a failure, it is not
     * @throws StartRefused if the file exists or the data folder holds no embedded database
     */
    public static Summary write(DataFolder data, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new StartRefused("The file " + file + " is there already.", "Name a new file for the backup.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (EmbeddedAccess access = EmbeddedAccess.to(data)) {
            Summary summary;
            try (OutputStream out = Files.newOutputStream(draft);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                summary = write(access.address(), data, zip);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Summary(summary.rows(), summary.files(), Files.size(file));
        } catch (SQLException e) {
            throw new IOException("the database could not be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Summary write(DatabaseAddress address, DataFolder data, ZipOutputStream zip)
            throws IOException, SQLException {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Manifest manifest = manifest(connection);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writeValueAsBytes(manifest));
            for (Manifest.Table table : manifest.tables()) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table.quoted() + " to stdout", zip);
            }
            connection.rollback();
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            return new Summary(rows, writeFiles(data.folder("blobs"), zip), 0);
        }
    }

    private static Manifest manifest(Connection connection) throws SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (String name : strings(
                connection,
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'"
                        + " order by tablename")) {
            List<String> columns = strings(
                    connection,
                    "select column_name from information_schema.columns where table_schema = 'public'"
                            + " and is_generated = 'NEVER' and table_name = '" + name.replace("'", "''")
                            + "' order by ordinal_position");
            String rows = strings(connection, "select count(*) from " + Manifest.quote(name))
                    .getFirst();
            tables.add(new Manifest.Table(name, columns, Long.parseLong(rows)));
        }
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String line : strings(
                connection,
                "select sequencename || ' ' || last_value from pg_sequences"
                        + " where schemaname = 'public' and last_value is not null")) {
            int space = line.lastIndexOf(' ');
            sequences.add(new Manifest.Sequence(line.substring(0, space), Long.parseLong(line.substring(space + 1))));
        }
        String schema = strings(
                        connection,
                        "select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1")
                .getFirst();
        return new Manifest(Manifest.FORMAT, schema, Clock.systemUTC().instant(), tables, sequences);
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static long writeFiles(Path blobs, ZipOutputStream zip) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(blobs)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String key = blobs.relativize(file).toString().replace('\\', '/');
                if (key.startsWith(".")) {
                    continue; // uploads that are not finished
                }
                try (var bytes = Files.newInputStream(file)) {
                    zip.putNextEntry(new ZipEntry("blobs/" + key));
                    bytes.transferTo(zip);
                    count++;
                } catch (NoSuchFileException deletedMeanwhile) {
                    log.debug("{} was deleted while the backup ran", key);
                }
            }
        }
        return count;
    }
}
