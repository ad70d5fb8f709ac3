package io.billfold.chat.dialogue;

import io.billfold.chat.dialogue.Deed.Link;
import io.billfold.chat.dialogue.Deed.Say;
import io.billfold.chat.dialogue.Deed.SendCode;
import io.billfold.chat.dialogue.Said.Candidate;
import io.billfold.chat.dialogue.Said.Contact;
import io.billfold.chat.dialogue.Said.OneTimeCode;
import io.billfold.chat.dialogue.Said.Token;
import io.billfold.chat.dialogue.State.AwaitingCode;
import io.billfold.chat.dialogue.State.AwaitingContact;
import io.billfold.chat.dialogue.State.Choosing;
import io.billfold.chat.dialogue.State.Start;

/** The conversation with a stranger. All it can lead to is being linked; nothing that is sent before that is kept. */
record Onboarding(Setting setting) {
    Turn next(State state, Said said) {
        return switch (said) {
            case Contact contact -> contact(contact);
            case OneTimeCode code -> code(state, code.verdict());
            case Token token -> token(token.candidate());
            case Said.Files files -> lead("Nothing was stored: this chat is not linked with a user yet.");
            case Said.Text text when isEnd(text) -> Turn.saying(new Start(), Words.GOODBYE);
            case Said.Text text
            when state instanceof AwaitingCode ->
                Turn.saying(state, "Enter the six digits of the code that was sent here, or 0 to end.");
            case Said.Text text -> lead("Welcome to Billfold, the invoice inbox.");
            case Said.Pressed pressed -> lead("This chat is not linked with a user.");
            case Said.Other other -> lead("Welcome to Billfold, the invoice inbox.");
        };
    }

    private static boolean isEnd(Said.Text text) {
        return text.text().strip().equals("0");
    }

    private Turn contact(Contact contact) {
        if (!contact.own()) {
            return asking("This is the number of somebody else. Share your own with the button below.");
        }
        if (setting.mustWait()) {
            return Turn.saying(new Start(), Words.MUST_WAIT);
        }
        Candidate candidate = contact.candidate();
        if (candidate == null) {
            return Turn.saying(
                    new Start(),
                    "No user here has this telephone number. Sign in at " + setting.webPage()
                            + ", enter the number in the settings under Telegram, and share it here again."
                            + " Or get a code there and send it to this chat.");
        }
        return Turn.to(new AwaitingCode(candidate.user(), contact.phone()), new SendCode(candidate));
    }

    private Turn code(State state, OneTimeCode.Verdict verdict) {
        if (!(state instanceof AwaitingCode(long user, String phone))) {
            return lead("There is no code to be entered.");
        }
        return switch (verdict) {
            case RIGHT -> welcomed(user, phone);
            case WRONG -> Turn.saying(state, "This is not the code. Look again, or send 0 to end.");
            case DEAD ->
                setting.mustWait()
                        ? Turn.saying(new Start(), Words.MUST_WAIT)
                        : asking("The code is used up or over. Share your number again for a new one.");
        };
    }

    private Turn token(@org.jspecify.annotations.Nullable Candidate candidate) {
        if (candidate != null) {
            return welcomed(candidate.user(), null);
        }
        return setting.mustWait()
                ? Turn.saying(new Start(), Words.MUST_WAIT)
                : lead("This code is not valid, or its five minutes are over.");
    }

    private Turn welcomed(long user, @org.jspecify.annotations.Nullable String phone) {
        String next = setting.manner().guided() ? Words.MENU : Words.HELP;
        return Turn.to(new Choosing(null), new Link(user, phone), Say.text("This chat is linked now.\n\n" + next));
    }

    /** Says something, and how to go on. */
    private Turn lead(String text) {
        if (setting.manner().sharesContacts()) {
            return asking(text + " To link this chat, share your telephone number with the button below.");
        }
        return Turn.saying(
                new Start(),
                text + " To link this chat, sign in at " + setting.webPage()
                        + ", open the settings and send the code shown there to this number.");
    }

    private static Turn asking(String text) {
        return Turn.to(new AwaitingContact(), new Say(Speech.askingForContact(text)));
    }
}
