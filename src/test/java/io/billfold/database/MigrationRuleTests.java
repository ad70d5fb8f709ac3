package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Old and new processes run side by side during an upgrade (docs/operations.md), so a migration only adds. */
class MigrationRuleTests {
    private static Stream<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @Tag("S3-18")
    @MethodSource("migrations")
    void everyMigrationLeavesTheVersionBeforeItRunning(Path migration) throws IOException {
        assertThat(MigrationRule.broken(Files.readString(migration))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table invoices;",
                "alter table invoices drop column total;",
                "alter table invoices rename column total to sum;",
                "alter table invoices rename to bills",
                "alter table invoices alter column total type bigint;",
                "alter table invoices alter column total set not null;",
                "alter table invoices add column paid boolean not null;",
                "truncate memo;",
                "delete from memo;"
            })
    void refusesWhatTheVersionBeforeWouldTripOver(String statement) {
        assertThat(MigrationRule.broken(statement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table invoices add column paid boolean not null default false;",
                "alter table invoices add column paid boolean;",
                "create table payments (id bigint not null);",
                "create index invoices_by_day on invoices (issue_date);",
                "-- drop table invoices would be wrong\nselect 1;"
            })
    void allowsWhatOnlyAdds(String statement) {
        assertThat(MigrationRule.broken(statement)).isEmpty();
    }

    @Test
    void allowsTheSecondHalfOfAChangeThatSaysWhyItIsSafe() {
        assertThat(MigrationRule.broken("-- contract: not read since 1.4\nalter table invoices drop column total;"))
                .isEmpty();
    }
}
