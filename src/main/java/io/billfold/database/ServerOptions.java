package io.billfold.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/** How the embedded server is set up. */
final class ServerOptions {
    private static final long MEGABYTE = 1 << 20;

    /** Enough for some ten thousand invoices, and little enough for a machine of 1 GB. */
    private static final long FEWEST_BUFFERS = 64 * MEGABYTE;

    /** Holds the columns by which a million invoices are filtered and found. */
    private static final long MOST_BUFFERS = 1024 * MEGABYTE;

    private ServerOptions() {}

    static List<String> durable(int connections) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return durable(connections, machine.getTotalMemorySize());
    }

    /**
     * What was acknowledged survives a power cut; memory stays small.
     *
     * @param memory of the machine or its container, bytes
     */
    static List<String> durable(int connections, long memory) {
        return List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=" + (connections + 10), // some for psql, the backup and the questions' own pool
                "shared_buffers=" + buffers(memory) / MEGABYTE + "MB",
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

    /** A sixteenth of the memory, within bounds. It is taken page by page, as invoices fill it. */
    private static long buffers(long memory) {
        return Math.clamp(memory / 16, FEWEST_BUFFERS, MOST_BUFFERS);
    }
}
