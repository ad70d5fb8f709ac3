package io.billfold.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the Maven wrapper find a JDK 25 where the default java is older, and say so where there is none. */
class LauncherTests {
    @TempDir
    Path folder;

    private record Result(int exitCode, String output) {}

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws Exception {
        Path jdk = jdk("good", "25.0.1");

        Result found = find(Map.of("JAVA_HOME", jdk.toString(), "BILLFOLD_JDK_PLACES", ""));

        assertThat(found).isEqualTo(new Result(0, jdk + "\n"));
    }

    @Test
    void passesOverAnOldJavaHomeAndLooksInTheUsualPlaces() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path newer = jdk("places/temurin", "26");

        Result found =
                find(Map.of("JAVA_HOME", old.toString(), "BILLFOLD_JDK_PLACES", folder.resolve("places") + "/*"));

        assertThat(found).isEqualTo(new Result(0, newer + "\n"));
    }

    @Test
    void saysWhatItNeedsAndWhereItLookedWhenThereIsNone() throws Exception {
        Path old = jdk("old", "17.0.15");

        Result found = find(Map.of("JAVA_HOME", old.toString(), "BILLFOLD_JDK_PLACES", ""));

        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.output()).contains("Billfold needs a JDK 25 or newer, and found none.", old.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** Runs the search with no javac on the path but what a bare system has. */
    private Result find(Map<String, String> environment) throws IOException, InterruptedException {
        Path emptyPath = Files.createDirectories(folder.resolve("path"));
        for (String program : new String[] {"sed", "readlink"}) {
            Path link = emptyPath.resolve(program);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin", program));
            }
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "set -eu; . .mvn/jdk25.sh; echo \"$JAVA_HOME\"")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", emptyPath.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
