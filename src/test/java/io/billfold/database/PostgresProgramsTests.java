package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTests {
    @TempDir
    Path folder;

    @Test
    void areUnpackedOnceThoughTwoProcessesStartAtTheSameTime() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<PostgresPrograms> one = both.submit(() -> PostgresPrograms.unpackInto(folder));
            Future<PostgresPrograms> other = both.submit(() -> PostgresPrograms.unpackInto(folder));

            assertThat(one.get()).isNotNull();
            assertThat(other.get()).isNotNull();
        }

        try (Stream<Path> unpacked = Files.list(folder)) {
            List<String> names =
                    unpacked.map(path -> path.getFileName().toString()).toList();
            assertThat(names).singleElement().asString().startsWith("postgres-18-");
        }
    }
}
