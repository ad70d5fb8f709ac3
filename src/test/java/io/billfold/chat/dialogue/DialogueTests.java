package io.billfold.chat.dialogue;

import static io.billfold.chat.dialogue.Partners.BUTTONS;
import static io.billfold.chat.dialogue.Partners.CATEGORIES;
import static io.billfold.chat.dialogue.Partners.ENGLISH;
import static io.billfold.chat.dialogue.Partners.FILE;
import static io.billfold.chat.dialogue.Partners.NUMBERS;
import static io.billfold.chat.dialogue.Partners.STRANGER;
import static io.billfold.chat.dialogue.Partners.TELEGRAM;
import static io.billfold.chat.dialogue.Partners.VIEWER;
import static io.billfold.chat.dialogue.Partners.WHATSAPP;
import static io.billfold.chat.dialogue.Partners.said;
import static io.billfold.chat.dialogue.Partners.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.dialogue.Said.Candidate;
import io.billfold.chat.dialogue.Said.Contact;
import io.billfold.chat.dialogue.Said.OneTimeCode;
import io.billfold.chat.dialogue.State.AwaitingCode;
import io.billfold.chat.dialogue.State.AwaitingContact;
import io.billfold.chat.dialogue.State.AwaitingCorrection;
import io.billfold.chat.dialogue.State.AwaitingImage;
import io.billfold.chat.dialogue.State.AwaitingQuestion;
import io.billfold.chat.dialogue.State.Choosing;
import io.billfold.chat.dialogue.State.Processing;
import io.billfold.chat.dialogue.State.Start;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversation as a specification: without a channel, a database or a clock. */
class DialogueTests {
    @Test
    @Tag("S0-25")
    void asksAStrangerForTheTelephoneNumber() {
        Turn turn = Dialogue.next(STRANGER, new Start(), text("/start"));

        assertThat(turn.state()).isEqualTo(new AwaitingContact());
        assertThat(turn.deeds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Deed.Say.class,
                        say -> assertThat(say.speech().contactLabel()).isEqualTo("Share Phone Number"));
    }

    @Test
    void tellsAStrangerWithoutAUserWhatToDo() {
        Turn turn = Dialogue.next(STRANGER, new AwaitingContact(), new Contact("+49170", true, null));

        assertThat(turn.state()).isEqualTo(new Start());
        assertThat(said(turn)).contains("No user here has this telephone number", "https://bills.example.org/");
    }

    @Test
    void sendsNoCodeForTheContactOfAnother() {
        Turn turn = Dialogue.next(
                STRANGER, new AwaitingContact(), new Contact("+49170", false, new Candidate(7L, "o…@example.com")));

        assertThat(turn.deeds()).noneMatch(Deed.SendCode.class::isInstance);
    }

    @Test
    void sendsNoCodeToWhomMustWait() {
        Setting guesser = new Setting(false, false, true, BUTTONS, "", ENGLISH, List.of());

        Turn turn = Dialogue.next(
                guesser, new AwaitingContact(), new Contact("+49170", true, new Candidate(7L, "o…@example.com")));

        assertThat(turn.deeds()).noneMatch(Deed.SendCode.class::isInstance);
        assertThat(said(turn)).contains("15 minutes");
    }

    @Test
    @Tag("S0-27")
    void linksWhoGivesBackTheCode() {
        State state = new AwaitingCode(7L, "+49170");

        Turn right = Dialogue.next(STRANGER, state, new OneTimeCode(OneTimeCode.Verdict.RIGHT));
        Turn wrong = Dialogue.next(STRANGER, state, new OneTimeCode(OneTimeCode.Verdict.WRONG));
        Turn dead = Dialogue.next(STRANGER, state, new OneTimeCode(OneTimeCode.Verdict.DEAD));

        assertThat(right.deeds()).contains(new Deed.Link(7, "+49170"));
        assertThat(wrong.state()).isEqualTo(state);
        assertThat(dead.state()).isEqualTo(new AwaitingContact());
    }

    @ParameterizedTest
    @Tag("S1-20")
    @Tag("S1-21")
    @MethodSource("menu")
    void followsTheMenu(State before, Said said, State after) {
        assertThat(Dialogue.next(WHATSAPP, before, said).state()).isEqualTo(after);
    }

    static Stream<Arguments> menu() {
        return Stream.of(
                Arguments.of(new Start(), text("hello"), new Choosing(null)),
                Arguments.of(new Start(), text("1"), new Choosing(null)),
                Arguments.of(new Choosing(null), text("1"), new AwaitingImage()),
                Arguments.of(new Choosing(null), text("2"), new AwaitingQuestion()),
                Arguments.of(new Choosing(null), text("3"), new Choosing(null)),
                Arguments.of(new AwaitingImage(), FILE, new Processing()),
                Arguments.of(new AwaitingImage(), text("what?"), new AwaitingImage()),
                Arguments.of(new AwaitingQuestion(), text("How much?"), new Processing()),
                Arguments.of(new AwaitingQuestion(), FILE, new AwaitingQuestion()),
                Arguments.of(new Processing(), text("well?"), new Processing()),
                Arguments.of(new Processing(), FILE, new Processing()));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void zeroEndsAnywhere(State state) {
        assertThat(Dialogue.next(WHATSAPP, state, text("0")).state()).isEqualTo(new Start());
    }

    static Stream<State> everyState() {
        return Stream.of(
                new Start(),
                new Choosing(3L),
                new AwaitingImage(),
                new AwaitingQuestion(),
                new Processing(),
                new AwaitingCorrection(3, null),
                new AwaitingCorrection(3, Detail.TOTAL));
    }

    @Test
    void remembersFifteenMinutesAndFiveWhileWaiting() {
        assertThat(new Choosing(null).life()).isEqualTo(Duration.ofMinutes(15));
        assertThat(new Processing().life()).isEqualTo(Duration.ofMinutes(15));
        assertThat(new AwaitingImage().life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(new AwaitingQuestion().life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(new AwaitingCode(1L, "").life()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void takesCommandsWithAndWithoutSlashAndNumber() {
        assertThat(Dialogue.next(TELEGRAM, new Choosing(3L), text("confirm")).deeds())
                .containsExactly(new Deed.Confirm(3));
        assertThat(Dialogue.next(TELEGRAM, new Start(), text("/confirm 17")).deeds())
                .containsExactly(new Deed.Confirm(17));
        assertThat(Dialogue.next(TELEGRAM, new Start(), text("reject 17 Wrong total"))
                        .deeds())
                .containsExactly(new Deed.Reject(17, "Wrong total"));
        assertThat(Dialogue.next(TELEGRAM, new Start(), text("/ask How much?")).deeds())
                .contains(new Deed.Ask("How much?"));
        assertThat(said(Dialogue.next(TELEGRAM, new Start(), text("confirm")))).contains("Which invoice?");
    }

    @Test
    void understandsGermanCommandsWhateverItSpeaks() {
        assertThat(Dialogue.next(TELEGRAM, new Choosing(3L), text("Bestätigen")).deeds())
                .containsExactly(new Deed.Confirm(3));
        assertThat(Dialogue.next(TELEGRAM, new Start(), text("/ablehnen 17 falscher Betrag"))
                        .deeds())
                .containsExactly(new Deed.Reject(17, "falscher Betrag"));
        assertThat(Dialogue.next(TELEGRAM, new Start(), text("/hilfe")).deeds()).hasSize(1);
    }

    @Test
    void speaksGerman() {
        Setting german =
                new Setting(true, true, false, NUMBERS, "https://bills.example.org/", Phrases.in("de-AT"), CATEGORIES);

        assertThat(said(Dialogue.next(german, new Start(), text("hallo")))).contains("Was möchten Sie tun?");
        assertThat(said(Dialogue.next(german, new AwaitingImage(), text("was?"))))
                .contains("Ich warte auf ein Foto");
        assertThat(said(Dialogue.next(german, new Choosing(3L), text("Kategorie Urlaub"))))
                .startsWith("Die Kategorie „Urlaub“ gibt es nicht.");
    }

    @Test
    void aViewerMayLookOnly() {
        assertThat(Dialogue.next(VIEWER, new Choosing(3L), text("confirm")).deeds())
                .noneMatch(Deed.Confirm.class::isInstance);
        assertThat(said(Dialogue.next(VIEWER, new Start(), FILE))).contains("not change anything");
        assertThat(Dialogue.next(VIEWER, new Start(), text("How much?")).deeds())
                .contains(new Deed.Ask("How much?"));
    }

    @Test
    void refusesAFileThatTheServiceDoesNotHandOut() {
        Said huge = new Said.Files(List.of(new SentFile("place", "scan.pdf", 22_000_000)));

        Turn turn = Dialogue.next(TELEGRAM, new Start(), huge);

        assertThat(said(turn)).contains("at most 20 MB");
        assertThat(turn.deeds()).noneMatch(Deed.TakeIn.class::isInstance);
    }

    @Test
    void ignoresButtonsThatAreNotOurs() {
        Turn turn = Dialogue.next(TELEGRAM, new Choosing(3L), new Said.Pressed("confirm:17; drop table", "p"));

        assertThat(turn.deeds()).isEmpty();
    }
}
