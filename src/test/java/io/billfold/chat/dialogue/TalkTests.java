package io.billfold.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.dialogue.Said.Contact;
import io.billfold.chat.dialogue.Said.OneTimeCode;
import io.billfold.chat.dialogue.Said.OneTimeCode.Verdict;
import io.billfold.chat.dialogue.Said.Token;
import io.billfold.chat.dialogue.Setting.Manner;
import io.billfold.chat.dialogue.State.AwaitingCorrection;
import io.billfold.chat.dialogue.State.Choosing;
import io.billfold.chat.dialogue.State.Processing;
import io.billfold.chat.dialogue.State.Start;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversation with somebody who is linked, beside its usual course in DialogueTests. */
class TalkTests {
    private static final Phrases ENGLISH = Phrases.english();
    private static final Setting LINKED = new Setting(
            true,
            true,
            false,
            new Manner(false, true, true, 20_971_520),
            "https://bills.example.org/",
            ENGLISH,
            List.of());

    static Stream<Said> waysToBeLinked() {
        return Stream.of(new Contact("+49170", true, null), new Token(null), new OneTimeCode(Verdict.RIGHT));
    }

    @ParameterizedTest
    @MethodSource("waysToBeLinked")
    void linksNobodyTwice(Said said) {
        Turn turn = Dialogue.next(LINKED, new Choosing(17L), said);

        assertThat(turn.state()).isEqualTo(new Choosing(17L));
        assertThat(said(turn)).isEqualTo(ENGLISH.say("already_linked"));
        assertThat(turn.deeds()).hasSize(1);
    }

    @Test
    void saysWhatItCannotUse() {
        Turn turn = Dialogue.next(LINKED, new Choosing(null), new Said.Other(Said.Other.Kind.SOMETHING));

        assertThat(said(turn)).isEqualTo(ENGLISH.say("something"));
    }

    @Test
    void greetsWhoStartsAgain() {
        Turn turn = Dialogue.next(LINKED, new Processing(), text("/start"));

        assertThat(turn.state()).isEqualTo(new Choosing(null));
        assertThat(said(turn)).contains(ENGLISH.say("welcome_back"));
    }

    @Test
    void readsAnInvoiceAgainByItsCommand() {
        Turn turn = Dialogue.next(LINKED, new Choosing(17L), text("/retry"));

        assertThat(turn.deeds()).contains(new Deed.Retry(17));
        assertThat(turn.state()).isEqualTo(new Processing());
    }

    @Test
    void asksWhatIsWrongByItsCommand() {
        Turn turn = Dialogue.next(LINKED, new Choosing(17L), text("/edit"));

        assertThat(turn.state()).isEqualTo(new AwaitingCorrection(17, null));
        assertThat(said(turn)).isEqualTo(ENGLISH.say("what_is_wrong", 17L));
    }

    @Test
    void asksAgainWhichDetailIsWrong() {
        Turn turn = Dialogue.next(LINKED, new AwaitingCorrection(17, null), text("hmm"));

        assertThat(turn.state()).isEqualTo(new AwaitingCorrection(17, null));
        assertThat(said(turn)).isEqualTo(ENGLISH.say("name_detail"));
    }

    @Test
    void leadsAStrangerWhoPressesAnOldButtonOrEntersACodeThatNobodySent() {
        Setting stranger = new Setting(
                false,
                false,
                false,
                new Manner(false, true, true, 1),
                "https://bills.example.org/",
                ENGLISH,
                List.of());

        assertThat(said(Dialogue.next(stranger, new Start(), new Said.Pressed("confirm:17", "p"))))
                .contains(ENGLISH.say("not_linked"));
        assertThat(said(Dialogue.next(stranger, new Start(), new OneTimeCode(Verdict.RIGHT))))
                .contains(ENGLISH.say("no_code_awaited"));
        assertThat(said(Dialogue.next(stranger, new Start(), new Said.Other(Said.Other.Kind.STICKER))))
                .contains(ENGLISH.say("welcome"));
    }

    private static Said text(String text) {
        return new Said.Text(text, null);
    }

    private static String said(Turn turn) {
        return turn.deeds().stream()
                .map(deed -> deed instanceof Deed.Say(Speech speech) ? speech.text() : "")
                .collect(Collectors.joining("\n"));
    }
}
