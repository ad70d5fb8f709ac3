package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.StartRefused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Which variables name the database, for the server and for commands alike. */
class DatabaseSettingsTests {
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void byTheNamesOfMySql() {
        variables.put("MYSQL_HOST", "db.example");
        variables.put("MYSQL_USER", "ann");
        variables.put("MYSQL_PASSWORD", "s3cret");
        variables.put("MYSQL_DB", "bills");
    }

    private void assertBothRead(String address, String password, String named) throws Exception {
        for (DatabaseSettings settings : new DatabaseSettings[] {
            DatabaseSettings.fromEnvironment(variables), ofTheServer(),
        }) {
            assertThat(settings.server()).hasValueSatisfying(server -> {
                assertThat(server).hasToString(address);
                assertThat(server.password()).isEqualTo(password);
            });
            assertThat(settings.variables()).isEqualTo(named);
        }
    }

    private DatabaseSettings ofTheServer() throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", Map.copyOf(variables)));
        new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment)
                .bind("billfold.database", DatabaseSettings.class)
                .get();
    }

    @Test
    @Tag("S4-09")
    void takesTheNamesOfMySqlForThePartsOfAPostgresql() throws Exception {
        assertBothRead(
                "jdbc:postgresql://db.example:5432/bills as ann",
                "s3cret",
                "MYSQL_HOST, RDS_PORT, MYSQL_DB, MYSQL_USER and MYSQL_PASSWORD");
    }

    @Test
    @Tag("S1-14")
    void letsThePartsOfRdsWinAndMixesNoneOfTheOthersIn() throws Exception {
        variables.put("RDS_HOST", "rds.example");
        variables.put("RDS_PORT", "6432");
        variables.put("RDS_USER", "bob");

        assertBothRead(
                "jdbc:postgresql://rds.example:6432/billfold as bob",
                "",
                "RDS_HOST, RDS_PORT, RDS_DATABASE, RDS_USER and RDS_PASSWORD");
    }

    @Test
    @Tag("S0-16")
    @Tag("S3-14")
    void letsTheUrlWinOverAll() throws Exception {
        variables.put("RDS_HOST", "rds.example");
        variables.put("DATABASE_URL", "postgresql://eve:pw@url.example/inbox");

        assertBothRead("jdbc:postgresql://url.example:5432/inbox as eve", "pw", "DATABASE_URL");
    }

    @Test
    void meansTheEmbeddedOneWhereNothingIsSet() throws Exception {
        variables.clear();

        assertThat(DatabaseSettings.fromEnvironment(variables).server()).isEmpty();
        assertThat(ofTheServer().server()).isEmpty();
    }

    @Test
    void showsNoPassword() throws Exception {
        assertThat(DatabaseSettings.fromEnvironment(variables).toString()).doesNotContain("s3cret");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        variables.put("RDS_PORT", "usual");

        assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(variables))
                .isInstanceOf(StartRefused.class)
                .hasMessage("RDS_PORT is \"usual\", which is no number.");
    }
}
