package io.billfold.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure of the image, from its text: no engine builds it here. */
@Tag("S0-20")
class DockerfileTests {
    private static final Path IMAGE = Path.of("deploy/Dockerfile");
    private static final Path BASE = Path.of("deploy/Dockerfile.base");

    /** Instructions, each on one line, without comments. */
    private static List<String> instructions(Path file) throws IOException {
        String text = Files.readString(file).replaceAll("(?m)^\\s*#.*\n", "").replaceAll("\\\\\n\\s*", " ");
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> lastStage() throws IOException {
        List<String> stage = new ArrayList<>();
        for (String instruction : instructions(IMAGE)) {
            if (instruction.startsWith("FROM ")) {
                stage.clear();
            }
            stage.add(instruction);
        }
        return stage;
    }

    @Test
    void buildsInStagesAndEndsOnTheSharedBase() throws IOException {
        assertThat(instructions(IMAGE).stream().filter(line -> line.startsWith("FROM ")))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(lastStage().getFirst()).isEqualTo("FROM ${BASE}");
    }

    @Test
    void hasTheSameBaseInBothFiles() throws IOException {
        List<String> image = instructions(IMAGE).stream()
                .map(line -> line.replace(" AS base", ""))
                .toList();

        assertThat(image).containsSubsequence(instructions(BASE));
    }

    @Test
    void putsNoCompilerIntoTheImage() throws IOException {
        assertThat(lastStage())
                .noneMatch(line -> line.contains("-jdk") || line.contains("node") || line.contains("mvnw"));
        assertThat(instructions(BASE).stream().filter(line -> line.contains("jlink")))
                .singleElement()
                .satisfies(line -> assertThat(line).doesNotContain("jdk.compiler", "jdk.jlink", "jdk.javadoc"));
    }

    @Test
    void makesTheQuickStartCacheLastAsTheUserWhoRuns() throws IOException {
        List<String> stage = lastStage();
        int user = stage.indexOf("USER billfold");
        int cache = indexOf(stage, "AOTCacheOutput");

        assertThat(user).isPositive().isLessThan(cache);
        assertThat(stage.subList(cache + 1, stage.size()))
                .noneMatch(line -> line.startsWith("RUN ") || line.startsWith("COPY ") || line.startsWith("USER "));
        assertThat(stage.get(cache)).contains("@/app/java.options");
        assertThat(stage.get(indexOf(stage, "ENTRYPOINT"))).contains("@/app/java.options", "/app/billfold.aot");
    }

    private static int indexOf(List<String> stage, String part) {
        return stage.indexOf(
                stage.stream().filter(line -> line.contains(part)).findFirst().orElseThrow());
    }

    @Test
    @Tag("S1-27")
    @Tag("S3-34")
    void checksItsHealthAndWritesToVolumesOnly() throws IOException {
        assertThat(lastStage())
                .anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.contains("\"health\""))
                .contains("VOLUME [\"/data\", \"/tmp\"]", "EXPOSE 8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/Dockerfile", "deploy/Dockerfile.base"})
    void pinsWhatItStandsOn(String file) throws IOException {
        assertThat(instructions(Path.of(file)).stream()
                        .filter(line -> line.startsWith("FROM ") && !line.contains("${BASE}")))
                .allSatisfy(line -> assertThat(line).matches("FROM [a-z-]+:\\d+\\.\\d+\\S* ?.*"));
    }

    @Test
    @Tag("S0-18")
    void holdsNoSecretAndSendsNoneToTheBuild() throws IOException {
        assertThat(instructions(IMAGE).stream().filter(line -> line.startsWith("ENV ") || line.startsWith("ARG ")))
                .noneMatch(line -> line.matches("(?i).*(secret|password|token|api_key).*"));
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("**", "**/.env");
    }
}
