package io.billfold.database;

import java.util.List;

/** How the embedded server is set up. */
final class ServerOptions {
    private ServerOptions() {}

    /** What was acknowledged survives a power cut; memory stays small. */
    static List<String> durable(int connections) {
        return List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=" + (connections + 10), // some for psql, the backup and the questions' own pool
                "shared_buffers=64MB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_size=512MB",
                "wal_level=minimal",
                "max_wal_senders=0",
                "max_worker_processes=4",
                "max_parallel_workers_per_gather=0",
                "autovacuum_max_workers=2",
                "jit=off", // plans of an inbox are short; compiling them costs more than it saves
                "io_method=worker",
                "io_workers=1",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                "log_statement=none",
                "log_min_error_statement=panic", // statements hold invoice contents, which no log may show
                "log_parameter_max_length=0",
                "log_parameter_max_length_on_error=0");
    }
}
