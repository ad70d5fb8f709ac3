package io.billfold.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What tests ask of the result of reading. */
final class Outcomes {
    static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);

    private Outcomes() {}

    static Reading reading(byte[] bytes) {
        ReadingOutcome outcome = READER.read(bytes);
        assertThat(outcome).isInstanceOf(Reading.class);
        return (Reading) outcome;
    }

    static List<String> lines(byte[] bytes) {
        return reading(bytes).pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(Line::text)
                .toList();
    }

    static Unreadable.Reason refusal(byte[] bytes) {
        ReadingOutcome outcome = READER.read(bytes);
        assertThat(outcome).isInstanceOf(Unreadable.class);
        return ((Unreadable) outcome).reason();
    }
}
