package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} names, for every requirement, the tests that prove it. */
class RequirementsTests {
    private static final Path PAGE = Path.of("docs/requirements.md");
    private static final Map<String, Set<String>> TESTS = testsByRequirement();

    @Test
    void thePageNamesTheTestsOfEveryRequirement() throws IOException {
        String page = page(TESTS);
        if (Boolean.getBoolean("billfold.write-docs")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("out of date; ./mvnw test -Dtest=RequirementsTests -Dbillfold.write-docs=true writes it anew")
                .isEqualTo(page);
    }

    @Test
    void everyTagOfATestIsARequirement() throws IOException {
        assertThat(requirements().keySet()).containsAll(TESTS.keySet());
    }

    private static String page(Map<String, Set<String>> tests) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Requirements and the tests that prove them

                Written by `RequirementsTests` from the tags of the tests; a row without a test is not done or not yet proved.

                | id | requirement | proved by |
                |---|---|---|
                """);
        requirements()
                .forEach((id, text) -> page.append("| ")
                        .append(id)
                        .append(" | ")
                        .append(text.replace("|", "\\|"))
                        .append(" | ")
                        .append(String.join("<br>", tests.getOrDefault(id, Set.of())))
                        .append(" |\n"));
        return page.toString();
    }

    private static Map<String, String> requirements() throws IOException {
        try (var resource = RequirementsTests.class.getResourceAsStream("requirements.tsv")) {
            Map<String, String> rows = new TreeMap<>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(row -> rows.put(row[0], row[1]));
            return rows;
        }
    }

    private static Map<String, Set<String>> testsByRequirement() {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/test-classes/io/billfold")) {
            if (!type.getSimpleName().matches(".*(Tests|IT)")) {
                continue;
            }
            // What a contract promises is proved by each class that keeps it.
            List<JavaClass> withContracts = new ArrayList<>(type.getAllRawSuperclasses());
            withContracts.add(type);
            for (JavaClass part : withContracts) {
                tags(part.getAnnotations()).forEach(add(tests, type.getSimpleName()));
                for (JavaMethod method : part.getMethods()) {
                    tags(method.getAnnotations()).forEach(add(tests, type.getSimpleName() + "." + method.getName()));
                }
            }
        }
        return tests;
    }

    private static Consumer<String> add(Map<String, Set<String>> tests, String test) {
        return id -> tests.computeIfAbsent(id, key -> new TreeSet<>()).add(test);
    }

    private static Stream<String> tags(Iterable<? extends JavaAnnotation<?>> annotations) {
        List<String> tags = new ArrayList<>();
        for (JavaAnnotation<?> annotation : annotations) {
            if (annotation.getRawType().isEquivalentTo(Tag.class)) {
                tags.add((String) annotation.get("value").orElseThrow());
            } else if (annotation.getRawType().isEquivalentTo(Tags.class)) {
                Stream.of((JavaAnnotation<?>[]) annotation.get("value").orElseThrow())
                        .forEach(tag -> tags.add((String) tag.get("value").orElseThrow()));
            }
        }
        return tags.stream();
    }
}
