package io.billfold.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class MailSettingsTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "0, PT1M, '', MAIL_MAX_SIZE_MB lies between 1 and 50",
        "51, PT1M, '', MAIL_MAX_SIZE_MB lies between 1 and 50",
        "10, PT0.9S, '', MAIL_INTERVAL lies between 1s and 2m",
        "10, PT2M1S, '', MAIL_INTERVAL lies between 1s and 2m",
        "10, PT1M, '[', MAIL_SUBJECT is a regular expression: Unclosed character class"
    })
    void refuseWhatCannotBe(long megabytes, Duration interval, String subject, String reason) {
        assertThatThrownBy(() -> settings(subject, megabytes, interval))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void takeTheirEnds() {
        assertThat(settings("", 1, Duration.ofSeconds(1)).interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings("", 50, Duration.ofMinutes(2)).maxSize()).isEqualTo(DataSize.ofMegabytes(50));
    }

    @Test
    void findTheSubjectInAnyCase() {
        assertThat(settings("rechnung|über", 10, MINUTE)
                        .subjectPattern()
                        .matcher("Ihre ÜBERWEISUNG")
                        .find())
                .isTrue();
    }

    @Test
    void readSendersAsPeopleWriteThem() {
        assertThat(settings("", 10, MINUTE).allowedSenders()).containsExactly("@example.org", "a@b.example");
    }

    @Test
    void keepPasswordsOutOfTheLog() {
        MailSettings settings = new MailSettings(
                "imaps://box%40example.org:password@mail.example.org",
                List.of(), "", "", DataSize.ofMegabytes(10), MINUTE, true);

        assertThat(settings.toString())
                .contains("mail.example.org", "reply=true")
                .doesNotContain("password");
    }

    private static MailSettings settings(String subject, long megabytes, Duration interval) {
        return new MailSettings(
                "",
                List.of(" @Example.org", " ", "a@b.example"),
                subject,
                "",
                DataSize.ofMegabytes(megabytes),
                interval,
                false);
    }
}
