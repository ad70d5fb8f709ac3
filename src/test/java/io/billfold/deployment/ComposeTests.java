package io.billfold.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The compose files as a container engine would read them. */
@Tag("S0-09")
class ComposeTests {
    private static final Path FOLDER = Path.of("deploy/compose");

    private static Map<?, ?> compose(Path file) throws IOException {
        return (Map<?, ?>) new Yaml().load(Files.readString(file));
    }

    private static Map<String, Map<String, Object>> services(String set) throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>)
                compose(FOLDER.resolve(set + ".yaml")).get("services");
        return services;
    }

    @Test
    @Tag("S1-15")
    @Tag("S4-10")
    void startAllInOneFromTheRoot() throws IOException {
        Object included = compose(Path.of("docker-compose.yml")).get("include");

        assertThat(included.toString()).contains("deploy/compose/all-in-one.yaml");
        assertThat(services("all-in-one")).containsOnlyKeys("billfold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "rabbitmq"})
    @Tag("S0-21")
    @Tag("S2-09")
    void runEveryRoleBesideItsDatabaseAndBroker(String broker) throws IOException {
        assertThat(services(broker).keySet())
                .contains("gateway", "api", "worker", "intake", "chat", "migrate", "postgres", "redis", broker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-in-one", "kafka", "rabbitmq"})
    @Tag("S1-18")
    @Tag("S4-07")
    void openNothingButTheGateway(String set) throws IOException {
        services(set).forEach((name, service) -> {
            boolean front = name.equals("gateway") || name.equals("billfold");
            assertThat(service.containsKey("ports")).as(name).isEqualTo(front);
            if (front) {
                assertThat((List<?>) service.get("ports"))
                        .allSatisfy(port -> assertThat(port.toString()).endsWith(":8080"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-in-one", "kafka", "rabbitmq"})
    @Tag("S1-27")
    void checkTheHealthOfEveryService(String set) throws IOException {
        services(set).forEach((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-in-one", "kafka", "rabbitmq"})
    void pinEveryImageThatIsNotBuiltHere(String set) throws IOException {
        services(set).values().stream()
                .map(service -> service.get("image").toString())
                .filter(image -> !image.equals("billfold:latest"))
                .forEach(image -> assertThat(image).matches("[a-z/]+:\\d+\\.\\d+[\\w.-]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-in-one", "kafka", "rabbitmq"})
    @Tag("S0-18")
    void holdNoSecretAndAskForThoseThatAreNeeded(String set) throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve(set + ".yaml"))) {
            if (line.matches("(?i).*(password|secret|_pass)\\b.*: .*")
                    && !line.strip().startsWith("#")) {
                assertThat(line).contains(":?set ");
            }
        }
    }

    @Test
    @Tag("S0-18")
    void nameTheSettingsInAnExampleWithoutValuesOfSecrets() throws IOException {
        List<String> filled = new ArrayList<>(Files.readAllLines(Path.of(".env.example")));
        filled.removeIf(line -> line.isBlank() || line.startsWith("#") || line.endsWith("="));

        assertThat(filled).containsExactly("BILLFOLD_PORT=8080");
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env");
    }
}
