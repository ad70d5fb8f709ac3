package io.billfold.backup;

import java.time.Instant;
import java.util.List;

/**
 * The first entry of a backup, {@code manifest.json}.
 *
 * @param format of the file itself, now 1
 * @param schema the version of the schema that the rows fit, as Flyway counts
 * @param tables in the order of their entries {@code tables/NAME.copy}, which are in PostgreSQL's text format of COPY
 * @param sequences what each had given out last
 */
record Manifest(int format, String schema, Instant createdAt, List<Table> tables, List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** @param columns without the generated ones, which PostgreSQL makes again */
    record Table(String name, List<String> columns, long rows) {
        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }

        /** As COPY names it. */
        String quoted() {
            return quote(name) + " ("
                    + String.join(", ", columns.stream().map(Manifest::quote).toList()) + ")";
        }
    }

    record Sequence(String name, long last) {}

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
