package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The diagram of the modules is committed, so that a new arrow is visible in review. */
class ModulesTests {
    private static final Path DIAGRAM = Path.of("docs/modules.puml");

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String diagram = diagram();
        if (Boolean.getBoolean("billfold.write-docs")) {
            Files.writeString(DIAGRAM, diagram);
        }

        assertThat(Files.readString(DIAGRAM))
                .as("out of date; ./mvnw test -Dtest=ModulesTests -Dbillfold.write-docs=true writes it anew")
                .isEqualTo(diagram);
    }

    /** Sorted, unlike Modulith's own diagrams, so that only a real change changes it. */
    private static String diagram() {
        ApplicationModules modules = ApplicationModules.of(Application.class);
        SortedSet<String> lines = new TreeSet<>();
        for (ApplicationModule module : modules) {
            lines.add("[" + module.getIdentifier() + "]");
            module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                    .uniqueModules()
                    .forEach(used -> lines.add("[" + module.getIdentifier() + "] --> [" + used.getIdentifier() + "]"));
        }
        return "@startuml\n" + String.join("\n", lines) + "\n@enduml\n";
    }
}
