package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.billfold.settings.StartRefused;
import io.billfold.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator is told about a server that does not answer, or does not let us in. */
@Tag("S1-29")
class UnusableServerTests {
    private static StartRefused refusal(Map<String, String> variables) {
        DatabaseSettings settings = DatabaseSettings.fromEnvironment(variables);
        Throwable failure = catchThrowable(() -> Migration.to(settings.server().orElseThrow(), "latest"));
        return UnusableServer.refusal(settings, failure).orElseThrow(() -> new AssertionError(failure));
    }

    @Test
    void namesTheVariableOfAServerThatIsNotThere() {
        StartRefused refusal = refusal(Map.of("DATABASE_URL", "postgresql://ann:s3cret@127.0.0.1:1/bills"));

        assertThat(refusal.reason())
                .startsWith(
                        "The PostgreSQL server jdbc:postgresql://127.0.0.1:1/bills as ann cannot be used: Connection")
                .contains("refused")
                .doesNotContain("s3cret");
        assertThat(refusal.remedy())
                .isEqualTo("Correct DATABASE_URL, or unset DATABASE_URL to use the embedded database.");
    }

    @Test
    @Tag("S4-09")
    void saysThatTheNamesOfMySqlAreTakenForAPostgresql() {
        StartRefused refusal = refusal(Map.of("MYSQL_HOST", "127.0.0.1", "MYSQL_USER", "ann", "RDS_PORT", "1"));

        assertThat(refusal.remedy())
                .isEqualTo("Correct MYSQL_HOST, RDS_PORT, MYSQL_DB, MYSQL_USER and MYSQL_PASSWORD, or unset MYSQL_HOST"
                        + " to use the embedded database. Billfold works with PostgreSQL, not with MySQL.");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        String url = TestDatabase.freshUrl().replaceFirst(":[^:/@]+@", ":wrong@");

        assertThat(refusal(Map.of("DATABASE_URL", url)).reason())
                .contains("password authentication failed")
                .doesNotContain("wrong");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        String url = TestDatabase.freshUrl().replaceFirst("/[^/]+$", "/nowhere");

        assertThat(refusal(Map.of("DATABASE_URL", url)).reason()).contains("\"nowhere\" does not exist");
    }

    @Test
    void saysThatTheHostIsNotKnown() {
        assertThat(refusal(Map.of("RDS_HOST", "no-such-host.invalid")).reason()).endsWith("The host is not known.");
    }

    @Test
    void leavesOtherFailuresAlone() {
        DatabaseSettings settings = DatabaseSettings.fromEnvironment(Map.of("RDS_HOST", "db"));

        assertThat(UnusableServer.refusal(settings, new IllegalStateException("something else")))
                .isEmpty();
    }
}
