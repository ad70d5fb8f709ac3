package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The load test of {@code benchmarks/} against a server that runs, briefly: what it prints and that it ends in time. */
@BillfoldTest
class LoadBenchmarkTests {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Test
    @Tag("S3-39")
    void printsLatenciesRatesAndErrorsOfEachKindOfCall() throws Exception {
        Api owner = Api.at(port).newOwner();
        compile();
        Path printed = folder.resolve("printed.md");

        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + CLASS_PATH,
                        "io.billfold.benchmarks.Benchmarks",
                        "load",
                        "--url",
                        owner.base(),
                        "--token",
                        Objects.requireNonNull(owner.token()),
                        "--clients",
                        "2",
                        "--seconds",
                        "60",
                        "--calls",
                        "60")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        assertThat(load.waitFor()).as(Files.readString(printed)).isZero();
        assertThat(Files.readString(printed))
                .contains("2 clients, at most 60 s and 60 calls")
                .contains("| | calls | p50 ms | p95 ms | p99 ms | max ms | a second | errors |")
                .containsPattern("\\| upload \\| \\d+ \\|( [\\d.]+ \\|){5} 0 \\|")
                .containsPattern("\\| list \\| \\d+ \\|( [\\d.]+ \\|){5} 0 \\|")
                .containsPattern("\\| search \\| \\d+ \\|( [\\d.]+ \\|){5} 0 \\|")
                .containsPattern("\\| question \\| \\d+ \\|( [\\d.]+ \\|){5} 0 \\|");
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", CLASS_PATH, "-d", folder.toString()));
        try (Stream<Path> sources = Files.walk(Path.of("benchmarks/src/main/java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("javac").isZero();
    }
}
