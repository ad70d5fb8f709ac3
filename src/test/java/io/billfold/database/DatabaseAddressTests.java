package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTests {
    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:secret@db.example:5433/inbox, jdbc:postgresql://db.example:5433/inbox, ann, secret",
        "postgres://ann:secret@db.example/inbox, jdbc:postgresql://db.example:5432/inbox, ann, secret",
        "postgresql+psycopg://ann@db.example/inbox, jdbc:postgresql://db.example:5432/inbox, ann, ''",
        "postgresql://ann:p%40ss+w%2F@db/inbox?sslmode=require, jdbc:postgresql://db:5432/inbox?sslmode=require, ann, p@ss+w/"
    })
    void readsWhatOtherProgramsWrite(String url, String jdbcUrl, String user, String password) {
        assertThat(DatabaseAddress.parse(url)).isEqualTo(new DatabaseAddress(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://a:b@c/d, postgresql://",
        "postgresql://a:b@c, name",
        "postgresql://a:b@/d, host",
        "postgresql://c/d, user",
        "postgresql://a:p|w@c/d, percent-encode"
    })
    void saysWhatIsWrongWithoutTheSecret(String url, String reason) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("DATABASE_URL is wrong")
                .hasMessageContaining(reason)
                .hasMessageNotContaining(":b@");
    }

    @Test
    void keepsThePasswordOutOfTheLog() {
        assertThat(DatabaseAddress.parse("postgresql://ann:secret@db/inbox").toString())
                .doesNotContain("secret");
    }
}
