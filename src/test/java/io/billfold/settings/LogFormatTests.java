package io.billfold.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LogFormatTests {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void writesTextForPeopleUnlessToldOtherwise() {
        read();

        assertThat(environment.getProperty("logging.structured.format.console")).isNull();
        assertThat(environment.getProperty("logging.level.io.billfold")).isNull();
    }

    @Test
    void writesJsonForMachines() {
        environment.setProperty("billfold.log-format", "JSON");

        read();

        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo(JsonLines.class.getName());
    }

    @ParameterizedTest
    @CsvSource({"true, DEBUG", "1, DEBUG", "false,", "0,", "'',"})
    void tellsMoreOfItselfAlone(String value, String level) {
        environment.setProperty("billfold.debug", value);
        environment.setProperty("debug", "true");

        read();

        assertThat(environment.getProperty("logging.level.io.billfold")).isEqualTo(level);
        assertThat(environment.getProperty("debug"))
                .as("Spring's own talk, of SQL too")
                .isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "billfold.log-format, xml, LOG_FORMAT",
        "billfold.debug, perhaps, DEBUG",
        "logging.level.io.billfold, loud, LOG_LEVEL"
    })
    void refusesWordsItDoesNotKnow(String property, String value, String variable) {
        environment.setProperty(property, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(variable, "\"" + value + "\"");
    }

    private void read() {
        new LogFormat().postProcessEnvironment(environment, new SpringApplication());
    }
}
