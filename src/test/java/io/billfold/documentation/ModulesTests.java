package io.billfold.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

/** The diagram of the modules is committed, so that a new arrow is visible in review. */
class ModulesTests {
    private static final Path DIAGRAM = Path.of("docs/modules.puml");

    @TempDir
    Path folder;

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        new Documenter(
                        ApplicationModules.of(Application.class),
                        Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        String diagram = Files.readString(folder.resolve("components.puml"));
        if (Boolean.getBoolean("billfold.write-docs")) {
            Files.writeString(DIAGRAM, diagram);
        }

        assertThat(Files.readString(DIAGRAM))
                .as("out of date; ./mvnw test -Dtest=ModulesTests -Dbillfold.write-docs=true writes it anew")
                .isEqualTo(diagram);
    }
}
