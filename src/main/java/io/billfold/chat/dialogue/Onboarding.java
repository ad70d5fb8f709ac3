package io.billfold.chat.dialogue;

import io.billfold.chat.dialogue.Deed.Join;
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
            case Said.Files files -> lead("nothing_stored");
            case Said.Text text when isEnd(text) -> Turn.saying(new Start(), say("goodbye"));
            case Said.Text text when state instanceof AwaitingCode -> Turn.saying(state, say("enter_code"));
            case Said.Text text -> lead("welcome");
            case Said.Pressed pressed -> lead("not_linked");
            case Said.Other other -> lead("welcome");
        };
    }

    private static boolean isEnd(Said.Text text) {
        return text.text().strip().equals("0");
    }

    private Turn contact(Contact contact) {
        if (!contact.own()) {
            return asking(say("number_of_another"));
        }
        if (setting.mustWait()) {
            return Turn.saying(new Start(), say("must_wait"));
        }
        Candidate candidate = contact.candidate();
        if (candidate == null) {
            return Turn.saying(new Start(), say("number_unknown", setting.webPage()));
        }
        return Turn.to(new AwaitingCode(candidate.user(), contact.phone()), new SendCode(candidate));
    }

    private Turn code(State state, OneTimeCode.Verdict verdict) {
        if (!(state instanceof AwaitingCode(Long user, String phone))) {
            return lead("no_code_awaited");
        }
        return switch (verdict) {
            case RIGHT -> welcomed(user == null ? new Join(phone) : new Link(user, phone));
            case WRONG -> Turn.saying(state, say("code_wrong"));
            case DEAD -> setting.mustWait() ? Turn.saying(new Start(), say("must_wait")) : asking(say("code_dead"));
        };
    }

    private Turn token(@org.jspecify.annotations.Nullable Candidate candidate) {
        if (candidate != null && candidate.user() != null) {
            return welcomed(new Link(candidate.user(), null));
        }
        return setting.mustWait() ? Turn.saying(new Start(), say("must_wait")) : lead("token_not_valid");
    }

    private Turn welcomed(Deed link) {
        String next = say(setting.manner().guided() ? "menu" : "help");
        return Turn.to(new Choosing(null), link, Say.text(say("linked") + "\n\n" + next));
    }

    /** Says something, and how to go on. */
    private Turn lead(String phrase) {
        String text = say(phrase) + " ";
        if (setting.manner().sharesContacts()) {
            return asking(text + say("lead_by_number"));
        }
        return Turn.saying(new Start(), text + say("lead_by_web_page", setting.webPage()));
    }

    private Turn asking(String text) {
        return Turn.to(new AwaitingContact(), new Say(Speech.askingForContact(text, say("share_number"))));
    }

    private String say(String phrase, Object... values) {
        return setting.phrases().say(phrase, values);
    }
}
