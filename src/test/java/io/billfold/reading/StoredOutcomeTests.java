package io.billfold.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.billfold.document.Box;
import io.billfold.document.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredOutcomeTests {
    @Test
    void returnsTheReadingThatWasStored() {
        Word word = new Word("119,00 €", new Box(0.1, 0.2, 0.3, 0.4), 0.97);
        Page page = new Page(1, 595, 842, List.of(new Line(List.of(word))), Page.Reader.TEXT_LAYER);
        Code code = new Code(1, new Box(0, 0, 0.1, 0.1), "SPC");
        Notice notice = new Notice("HIDDEN_TEXT", 1, "white on white");
        Reading reading = new Reading(MediaType.PDF, List.of(page), List.of(code), List.of(), List.of(notice));

        ReadingOutcome returned = StoredOutcome.fromJson(StoredOutcome.toJson(reading));

        assertThat(returned).isEqualTo(reading);
    }

    @Test
    void keepsTheBytesOfAttachments() {
        byte[] xml = "<Invoice/>".getBytes(StandardCharsets.UTF_8);
        Reading reading =
                new Reading(MediaType.XML, List.of(), List.of(), List.of(new Attachment("a.xml", xml)), List.of());

        ReadingOutcome returned = StoredOutcome.fromJson(StoredOutcome.toJson(reading));

        assertThat(returned)
                .isInstanceOfSatisfying(
                        Reading.class,
                        same -> assertThat(same.attachments().getFirst().bytes())
                                .isEqualTo(xml));
    }

    @Test
    void returnsTheReasonWhyADocumentCouldNotBeRead() {
        Unreadable unreadable = new Unreadable(Unreadable.Reason.ENCRYPTED_PDF, "The PDF asks for a password.");

        assertThat(StoredOutcome.fromJson(StoredOutcome.toJson(unreadable))).isEqualTo(unreadable);
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredOutcome.fromJson("{}".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredOutcome.fromJson("not json".getBytes(StandardCharsets.UTF_8)));
    }
}
