package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.chat.dialogue.Said;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppFormTests {
    @ParameterizedTest
    @CsvSource({
        "image/jpeg, .jpg",
        "image/png, .png",
        "image/webp, .webp",
        "application/pdf, .pdf",
        "text/xml, .xml",
        "application/octet-stream, ''"
    })
    void namesAFileAfterItsTypeForItHasNoNameOfItsOwn(String type, String extension) {
        Said said = said(
                "NumMedia", "1", "MediaUrl0", "https://api.example.org/Media/ME0123456789", "MediaContentType0", type);

        assertThat(said)
                .isEqualTo(new Said.Files(List.of(new SentFile(
                        "https://api.example.org/Media/ME0123456789", "whatsapp-23456789" + extension, 0))));
    }

    @ParameterizedTest
    @CsvSource({"audio/ogg, VOICE", "video/mp4, VIDEO", "text/vcard, SOMETHING"})
    void tellsWhatCannotBeAnInvoice(String type, Said.Other.Kind kind) {
        assertThat(said("NumMedia", "1", "MediaUrl0", "https://api.example.org/a", "MediaContentType0", type))
                .isEqualTo(new Said.Other(kind));
    }

    @Test
    void takesTheTextWhereThereIsNoFile() {
        assertThat(said("Body", "how much?")).isEqualTo(new Said.Text("how much?", null));
        assertThat(said("Body", " ")).isEqualTo(new Said.Other(Said.Other.Kind.SOMETHING));
        assertThat(said("Body", "a", "NumMedia", "many")).isEqualTo(new Said.Text("a", null));
    }

    @ParameterizedTest
    @CsvSource({"+49170, SM1", "whatsapp:+49170, ''"})
    void refusesWhatIsNoMessage(String from, String id) {
        WhatsAppForm form = new WhatsAppForm(Map.of("From", new String[] {from}, "MessageSid", new String[] {id}));

        assertThatThrownBy(form::heard)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("not_a_message"));
    }

    private static Said said(String... fields) {
        Map<String, String[]> form = new HashMap<>();
        form.put("From", new String[] {"whatsapp:+49170"});
        form.put("MessageSid", new String[] {"SM1"});
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], new String[] {fields[i + 1]});
        }
        return new WhatsAppForm(form).heard().said();
    }
}
