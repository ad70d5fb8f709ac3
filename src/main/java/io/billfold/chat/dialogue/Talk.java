package io.billfold.chat.dialogue;

import io.billfold.chat.dialogue.Deed.Ask;
import io.billfold.chat.dialogue.Deed.Confirm;
import io.billfold.chat.dialogue.Deed.Correct;
import io.billfold.chat.dialogue.Deed.Export;
import io.billfold.chat.dialogue.Deed.Reject;
import io.billfold.chat.dialogue.Deed.Retry;
import io.billfold.chat.dialogue.Deed.Say;
import io.billfold.chat.dialogue.Deed.ShowStatus;
import io.billfold.chat.dialogue.Deed.TakeIn;
import io.billfold.chat.dialogue.Deed.Unlink;
import io.billfold.chat.dialogue.State.AwaitingCorrection;
import io.billfold.chat.dialogue.State.AwaitingImage;
import io.billfold.chat.dialogue.State.AwaitingQuestion;
import io.billfold.chat.dialogue.State.Choosing;
import io.billfold.chat.dialogue.State.Processing;
import io.billfold.chat.dialogue.State.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversation with a user: invoices in, decisions and corrections about them, questions. */
record Talk(Setting setting) {
    Turn next(State state, Said said) {
        return switch (said) {
            case Said.Text text -> text(state, text);
            case Said.Files files -> files(state, files.files());
            case Said.Pressed pressed ->
                Buttons.meaning(pressed.data())
                        .map(meaning -> pressed(state, meaning))
                        .orElseGet(() -> Turn.to(state));
            case Said.Other other -> Turn.saying(state, refusal(state, other.kind()));
            case Said.Contact contact -> alreadyLinked(state);
            case Said.Token token -> alreadyLinked(state);
            case Said.OneTimeCode code -> alreadyLinked(state);
        };
    }

    private Turn alreadyLinked(State state) {
        return Turn.saying(state, say("already_linked"));
    }

    private Turn text(State state, Said.Text said) {
        Long shown = said.about() == null && state instanceof Choosing(Long invoice) ? invoice : said.about();
        if (isNewValue(state, said.text())) {
            return plain(state, said.text().strip(), shown);
        }
        return Command.in(said.text())
                .map(command -> command(state, command, shown))
                .or(() -> said.about() == null ? Optional.empty() : correction(state, said.text(), said.about(), false))
                .orElseGet(() -> plain(state, said.text().strip(), shown));
    }

    /** A vendor may be called “Ask Ltd”: where a value is waited for, only a slash or 0 is a command. */
    private static boolean isNewValue(State state, String text) {
        return state instanceof AwaitingCorrection(long invoice, Detail detail)
                && detail != null
                && !text.strip().equals("0")
                && !text.strip().startsWith("/");
    }

    private Turn command(State state, Command command, @Nullable Long shown) {
        return switch (command.name()) {
            case START -> begin(shown);
            case HELP ->
                Turn.saying(state, setting.manner().guided() ? say("help") + "\n\n" + say("menu") : say("help"));
            case STATUS -> Turn.to(state, new ShowStatus());
            case EXPORT -> Turn.to(state, new Export());
            case UNLINK -> Turn.to(new Start(), new Unlink(), Say.text(say("unlinked")));
            case END -> Turn.saying(new Start(), say("goodbye"));
            case ASK ->
                command.rest().isEmpty()
                        ? Turn.saying(new AwaitingQuestion(), say("what_to_know"))
                        : ask(command.rest());
            case CONFIRM, EDIT, REJECT, RETRY -> decision(state, command, shown);
        };
    }

    private Turn begin(@Nullable Long shown) {
        return Turn.saying(
                new Choosing(shown),
                setting.manner().guided() ? say("menu") : say("welcome_back") + "\n\n" + say("help"));
    }

    private Turn decision(State state, Command command, @Nullable Long shown) {
        Long invoice = command.invoice() == null ? shown : command.invoice();
        if (invoice == null) {
            return Turn.saying(state, say("which_invoice"));
        }
        return switch (command.name()) {
            case CONFIRM -> writing(state, new Choosing(invoice), new Confirm(invoice));
            case REJECT ->
                writing(
                        state,
                        new Choosing(invoice),
                        new Reject(invoice, command.rest().isEmpty() ? null : command.rest()));
            case RETRY -> writing(state, new Processing(), new Retry(invoice));
            case EDIT -> edit(state, invoice);
            default -> throw new IllegalArgumentException(command.name() + " decides nothing");
        };
    }

    private Turn pressed(State state, Buttons.Meaning meaning) {
        return switch (meaning) {
            case Buttons.Meaning.Confirm(long invoice) -> writing(state, new Choosing(invoice), new Confirm(invoice));
            case Buttons.Meaning.Reject(long invoice) ->
                writing(state, new Choosing(invoice), new Reject(invoice, null));
            case Buttons.Meaning.Retry(long invoice) -> writing(state, new Choosing(invoice), new Retry(invoice));
            case Buttons.Meaning.Edit(long invoice) -> edit(state, invoice);
            case Buttons.Meaning.Choose(long invoice, Detail detail) ->
                writing(state, new AwaitingCorrection(invoice, detail), new Say(asking(invoice, detail)));
            case Buttons.Meaning.File(long invoice, String category) ->
                corrected(state, invoice, new CorrectionText(Detail.CATEGORY, category));
        };
    }

    private Turn edit(State state, long invoice) {
        return writing(
                state,
                new AwaitingCorrection(invoice, null),
                new Say(Speech.withButtons(
                        say("what_is_wrong", invoice), Buttons.ofDetails(invoice, setting.phrases()))));
    }

    private Speech asking(long invoice, Detail detail) {
        if (detail != Detail.CATEGORY) {
            return Speech.of(say("new_value", setting.phrases().label(detail)));
        }
        return setting.manner().guided()
                ? Speech.of(say("new_category_of", String.join(", ", setting.categories())))
                : Speech.withButtons(say("new_category"), Buttons.ofCategories(invoice, setting.categories()));
    }

    /** What is neither a command nor an answer to an invoice. */
    private Turn plain(State state, String text, @Nullable Long shown) {
        return switch (state) {
            case AwaitingCorrection(long invoice, Detail detail)
            when detail != null ->
                corrected(state, invoice, new CorrectionText(detail, CorrectionText.canonical(detail, text)));
            case AwaitingCorrection(long invoice, Detail detail) ->
                correction(state, text, invoice, false).orElseGet(() -> Turn.saying(state, say("name_detail")));
            case AwaitingQuestion question -> ask(text);
            case AwaitingImage image -> Turn.saying(state, say("waiting_for_image"));
            case Processing processing when setting.manner().guided() -> Turn.saying(state, say("still_at_it"));
            case Start start when setting.manner().guided() -> begin(null);
            default -> chosen(state, text, shown);
        };
    }

    private Turn chosen(State state, String text, @Nullable Long shown) {
        Optional<Turn> correction = shown == null ? Optional.empty() : correction(state, text, shown, true);
        if (correction.isPresent()) {
            return correction.get();
        }
        if (!setting.manner().guided()) {
            return ask(text);
        }
        return switch (text) {
            case "1" -> Turn.saying(new AwaitingImage(), say("send_image"));
            case "2" -> Turn.saying(new AwaitingQuestion(), say("send_question"));
            default -> Turn.saying(new Choosing(shown), say("choose_from_menu") + "\n\n" + say("menu"));
        };
    }

    private Optional<Turn> correction(State state, String text, long invoice, boolean mustBeCertain) {
        return CorrectionText.in(text)
                .filter(correction -> !mustBeCertain || correction.isCertain(setting))
                .map(correction -> corrected(state, invoice, correction));
    }

    private Turn corrected(State state, long invoice, CorrectionText correction) {
        if (correction.detail() != Detail.CATEGORY) {
            return writing(state, new Choosing(invoice), new Correct(invoice, correction.detail(), correction.value()));
        }
        return setting.category(correction.value())
                .map(known -> writing(state, new Choosing(invoice), new Correct(invoice, Detail.CATEGORY, known)))
                .orElseGet(() -> Turn.saying(
                        state, say("no_such_category", correction.value(), String.join(", ", setting.categories()))));
    }

    private Turn ask(String question) {
        return Turn.to(new Processing(), Say.text(say("looking_up")), new Ask(question));
    }

    private Turn files(State state, List<SentFile> files) {
        if (state instanceof AwaitingQuestion && setting.manner().guided()) {
            return Turn.saying(state, say("waiting_for_question"));
        }
        if (!setting.mayWrite()) {
            return Turn.saying(state, say("look_only"));
        }
        List<Deed> deeds = new ArrayList<>();
        long taken = files.stream().filter(this::fits).count();
        if (taken > 0 && !setting.manner().edits()) {
            deeds.add(Say.text(taken == 1 ? say("received_one") : say("received_many", taken)));
        }
        for (SentFile file : files) {
            deeds.add(fits(file) ? new TakeIn(file) : Say.text(tooLarge()));
        }
        return new Turn(taken > 0 ? new Processing() : state, deeds);
    }

    private boolean fits(SentFile file) {
        return file.size() <= setting.manner().largestFile();
    }

    private String tooLarge() {
        return say("too_large", setting.manner().largestFile() / (1024 * 1024), setting.webPage());
    }

    private Turn writing(State before, State after, Deed deed) {
        return setting.mayWrite() ? Turn.to(after, deed) : Turn.saying(before, say("look_only"));
    }

    private String refusal(State state, Said.Other.Kind kind) {
        String what = switch (kind) {
            case STICKER -> say("sticker");
            case VOICE -> say("voice");
            case VIDEO -> say("video");
            case SOMETHING -> say("something");
        };
        return state instanceof AwaitingImage ? what + " " + say("waiting_for_image") : what;
    }

    private String say(String phrase, Object... values) {
        return setting.phrases().say(phrase, values);
    }
}
