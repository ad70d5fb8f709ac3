package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.StartRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTests {
    @Test
    void meanTheEmbeddedDatabaseWhereNothingIsNamed() {
        DatabaseSettings settings = DatabaseSettings.fromEnvironment(Map.of());

        assertThat(settings.server()).isEmpty();
        assertThat(settings).hasToString("embedded");
        assertThat(settings.port()).isEqualTo(5432);
        assertThat(settings.name()).isEqualTo("billfold");
    }

    @Test
    void takeTheServerInPartsOrInOneAddress() {
        DatabaseSettings parts = DatabaseSettings.fromEnvironment(
                Map.of("RDS_HOST", "db", "RDS_PORT", " 5433 ", "RDS_USER", "u", "RDS_PASSWORD", "secret"));
        DatabaseSettings address =
                DatabaseSettings.fromEnvironment(Map.of("DATABASE_URL", " postgresql://u:secret@db:5433/inbox "));

        assertThat(parts.server()).contains(new DatabaseAddress("jdbc:postgresql://db:5433/billfold", "u", "secret"));
        assertThat(address.server().orElseThrow().toString()).contains("db:5433/inbox");
        assertThat(parts.toString() + address).doesNotContain("secret");
    }

    @Test
    void refuseAPortThatIsNoNumber() {
        Map<String, String> environment = Map.of("RDS_PORT", "usual");

        assertThatThrownBy(() -> DatabaseSettings.fromEnvironment(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessage("RDS_PORT is \"usual\", which is no number.");
    }
}
