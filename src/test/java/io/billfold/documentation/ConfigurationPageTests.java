package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} has every environment variable that a setting reads, and no other. */
class ConfigurationPageTests {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)`");

    /** Read by the launcher, which is a shell script. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("BILLFOLD_JAVA_OPTS", "BILLFOLD_JDK_PLACES", "JAVA_HOME");

    @Test
    void thePageHasEveryVariableAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>(OF_THE_LAUNCHER);
        read.addAll(names(PLACEHOLDER, Path.of("src/main/resources/application.yaml")));

        assertThat(names(ROW, Path.of("docs/configuration.md"))).containsExactlyInAnyOrderElementsOf(read);
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
