package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody looks for first in a repository: may I use it, how do I change it, whom do I tell of a hole. */
class ProjectFilesTests {
    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @Test
    @Tag("S3-42")
    @Tag("S4-12")
    void mayBeUsedUnderTheMitLicence() throws IOException {
        assertThat(text("LICENSE")).startsWith("MIT License").contains("Permission is hereby granted, free of charge");
        assertThat(text("pom.xml")).contains("<name>MIT");
    }

    @Test
    @Tag("S2-30")
    @Tag("S3-42")
    void saysHowToContribute() throws IOException {
        assertThat(text("CONTRIBUTING.md"))
                .contains("./mvnw verify", "A test is a sentence of the specification")
                .contains("[Conventional commits](https://www.conventionalcommits.org)", "`feat(reading): ");
    }

    @Test
    @Tag("S3-42")
    void saysWhereToReportAHole() throws IOException {
        assertThat(text("SECURITY.md")).contains("## Reporting", "Report a vulnerability", "within three working days");
    }

    @Test
    @Tag("S0-18")
    void keepsFilesOfSecretsOut() throws IOException {
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env", "*.env");
    }

    @Test
    @Tag("S3-40")
    void failsItsBuildBelowNinetyFivePercentOfTheLines() throws IOException {
        String build = text("pom.xml").replaceAll("\\s+", "");

        assertThat(build)
                .contains("<goal>check</goal>")
                .contains("<limit><counter>LINE</counter><minimum>0.95</minimum></limit>")
                .as("nothing of ours is left out of the count")
                .doesNotContain("<exclude>io", "<haltOnFailure>false", "<jacoco.skip>");
    }
}
