package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.TestDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code billfold read} as a process. */
class ReadCommandIT {
    @TempDir
    Path folder;

    /** A shell expands {@code *.png} to hundreds of names; ONNX Runtime 1.29 died of that. */
    @Test
    void readsAsManyImagesAsAShellCanName() throws Exception {
        Path image = Files.write(folder.resolve("scan.png"), TestDocuments.png(200, 200));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                PreparedJar.original().toString(),
                "read",
                "--json"));
        command.addAll(Collections.nCopies(200, image.toString()));

        Process process = new ProcessBuilder(command).start();
        String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(lines.lines()).hasSize(200);
    }
}
