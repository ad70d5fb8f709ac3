package io.billfold.chat;

import io.billfold.account.Caller;
import io.billfold.account.Members;
import io.billfold.account.OneTimeCodes;
import io.billfold.account.PhoneNumber;
import io.billfold.chat.dialogue.Said;
import io.billfold.chat.dialogue.Said.Candidate;
import io.billfold.chat.dialogue.Said.OneTimeCode.Verdict;
import io.billfold.chat.dialogue.State;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to what was said what only we know: whose number it is, whether a code is right, which invoice is meant. */
@Component
class Recognition {
    private final Members members;
    private final OneTimeCodes codes;
    private final Slips slips;

    Recognition(Members members, OneTimeCodes codes, Slips slips) {
        this.members = members;
        this.codes = codes;
        this.slips = slips;
    }

    /** The user of a chat that is named by a telephone number, where the service itself vouches for it. */
    Optional<Caller> ownerOf(Address address) {
        return address.channel() == ChannelName.WHATSAPP
                ? PhoneNumber.in(address.chat()).flatMap(members::withPhone)
                : Optional.empty();
    }

    Said recognise(Heard heard, @Nullable Link link, State state) {
        return switch (heard.said()) {
            case Said.Text text when link == null -> ofStranger(heard.from(), text, state);
            case Said.Text text
            when heard.answers() != null ->
                new Said.Text(text.text(), slips.shownBy(link, heard.answers()).orElse(null));
            case Said.Contact contact when link == null && contact.own() -> contact.knownAs(candidate(contact.phone()));
            case Said said -> said;
        };
    }

    private Said ofStranger(Address address, Said.Text text, State state) {
        String bare = text.text().strip().replaceAll("[\\s-]", "");
        if (state instanceof State.AwaitingCode && bare.matches("[0-9]{4,10}")) {
            return new Said.OneTimeCode(
                    switch (codes.check(address.key(), bare)) {
                        case RIGHT -> Verdict.RIGHT;
                        case WRONG -> Verdict.WRONG;
                        case DEAD -> Verdict.DEAD;
                    });
        }
        String token =
                text.text().strip().replaceFirst("^(?i)(/start|link)\\s+", "").toUpperCase(Locale.ROOT);
        if (!OneTimeCodes.looksLikeToken(token)) {
            return text;
        }
        return new Said.Token(codes.redeem(token, address.key())
                .flatMap(members::withId)
                .map(Recognition::candidate)
                .orElse(null));
    }

    private @Nullable Candidate candidate(String phone) {
        Optional<PhoneNumber> number = PhoneNumber.in(phone);
        return number.flatMap(members::withPhone)
                .map(Recognition::candidate)
                .orElseGet(() -> number.isPresent() && members.letsStrangersIn() ? Candidate.stranger() : null);
    }

    /** The address is shown in part: whoever reads the chat should know whose invoices these are, and no more. */
    private static Candidate candidate(Caller user) {
        String email = user.email();
        return new Candidate(user.user().value(), email.charAt(0) + "…" + email.substring(email.indexOf('@')));
    }
}
