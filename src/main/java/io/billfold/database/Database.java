package io.billfold.database;

import io.billfold.settings.DataFolder;
import io.billfold.settings.DataFolderLock;
import java.nio.file.Path;

/** The database that this process works with. */
public sealed interface Database extends AutoCloseable {
    DatabaseAddress address();

    @Override
    void close();

    /** A PostgreSQL server that somebody else runs; several processes may share it. */
    record Server(DatabaseAddress address) implements Database {
        @Override
        public void close() {}
    }

    /** Our own server, for this process alone. */
    record Embedded(DatabaseAddress address, EmbeddedPostgres server, DataFolderLock lock) implements Database {
        static Embedded start(DataFolder data, int connections) {
            DataFolderLock lock = DataFolderLock.take(data);
            try {
                Path folder = data.folder("postgres");
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, connections);
                return new Embedded(server.database("billfold"), server, lock);
            } catch (RuntimeException e) {
                lock.close();
                throw e;
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } finally {
                lock.close();
            }
        }
    }
}
