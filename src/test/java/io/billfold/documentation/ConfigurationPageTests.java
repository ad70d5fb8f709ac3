package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/configuration.md} has every environment variable that a setting reads, and no other; and those that people know. */
class ConfigurationPageTests {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)`");

    /** In the code of a requirement; what stands after an equals sign is a value. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![=\\w])[A-Z][A-Z0-9_]*[A-Z0-9](?![\\w*])");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Read by the launcher, which is a shell script. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("BILLFOLD_JAVA_OPTS", "BILLFOLD_JDK_PLACES", "JAVA_HOME");

    @Test
    void thePageHasEveryVariableAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>(OF_THE_LAUNCHER);
        read.addAll(names(PLACEHOLDER, Path.of("src/main/resources/application.yaml")));

        assertThat(names(ROW, Path.of("docs/configuration.md"))).containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S0-16", "S0-17", "S1-14", "S2-11", "S3-14", "S3-15", "S4-09"})
    @Tag("S0-16")
    @Tag("S0-17")
    @Tag("S1-14")
    @Tag("S2-11")
    @Tag("S3-14")
    @Tag("S3-15")
    @Tag("S4-09")
    void theProgramKnowsEveryVariableThatPeopleHave(String requirement) throws IOException {
        Set<String> known = names(PLACEHOLDER, Path.of("src/main/resources/application.yaml"));
        known.addAll(names(Pattern.compile("(?m)^- `([A-Z_]+)` has no effect: "), Path.of("docs/configuration.md")));

        Set<String> wanted = new TreeSet<>();
        String text =
                Files.readAllLines(Path.of("src/test/resources/io/billfold/documentation/requirements.tsv")).stream()
                        .filter(line -> line.startsWith(requirement + "\t"))
                        .findFirst()
                        .orElseThrow();
        CODE.matcher(text)
                .results()
                .forEach(code -> VARIABLE.matcher(code.group(1)).results().forEach(name -> wanted.add(name.group())));

        assertThat(wanted).hasSizeGreaterThanOrEqualTo(4).isSubsetOf(known);
    }

    private static Set<String> names(Pattern pattern, Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
