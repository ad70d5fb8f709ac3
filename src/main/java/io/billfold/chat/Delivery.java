package io.billfold.chat;

import io.billfold.account.AccountId;
import io.billfold.account.OneTimeCodes;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Speech;
import io.billfold.chat.dialogue.State;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.Invoices;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what waits to be said. What it is about is looked up at the last moment, so nobody is told what is no longer so. */
@Component
class Delivery {
    private final Slips slips;
    private final Links links;
    private final Languages languages;
    private final Invoices invoices;
    private final States states;
    private final OneTimeCodes codes;
    private final Papers papers;
    private final TransactionTemplate transaction;

    Delivery(
            Slips slips,
            Links links,
            Languages languages,
            Invoices invoices,
            States states,
            OneTimeCodes codes,
            Papers papers,
            TransactionTemplate transaction) {
        this.slips = slips;
        this.links = links;
        this.languages = languages;
        this.invoices = invoices;
        this.states = states;
        this.codes = codes;
        this.papers = papers;
        this.transaction = transaction;
    }

    void deliver(Channel channel, Address address, Task.Talk talk) throws Undelivered {
        String chat = address.chat();
        switch (talk) {
            case Task.Say(Speech speech) -> channel.say(chat, speech);
            case Task.Code code -> channel.say(chat, code(address, code));
            case Task.Release(String pressed) -> channel.release(pressed);
            case Task.ExportFile(long account) -> give(channel, address, papers.ofInvoices(new AccountId(account)));
            case Task.ReportFile(long account, long question) -> {
                Optional<Paper> paper = papers.ofQuestion(new AccountId(account), question);
                if (paper.isPresent()) {
                    give(channel, address, paper.get());
                }
            }
            case Task.Acknowledge(long slip) -> acknowledge(channel, address, slip);
            case Task.Apologise apologise -> {
                rest(address, null);
                Phrases phrases = languages.of(address);
                channel.say(chat, Speech.of(withMenu(channel, phrases, phrases.say("went_wrong"))));
            }
            case Task.Refuse refuse -> refuse(channel, address, refuse);
            case Task.Report(long slip) -> report(channel, address, slip);
        }
    }

    private Speech code(Address address, Task.Code code) {
        Phrases phrases = Phrases.in(code.language());
        String digits = codes.issue(address.key());
        long minutes = OneTimeCodes.LIFE.toMinutes();
        return Speech.of(
                code.name().isEmpty()
                        ? phrases.say("code_of_newcomer", digits, minutes)
                        : phrases.say("code", digits, minutes, code.name()));
    }

    private void give(Channel channel, Address address, Paper paper) throws Undelivered {
        Phrases phrases = languages.of(address);
        String caption = paper.caption().isEmpty() ? phrases.say("all_invoices") : paper.caption();
        channel.give(address.chat(), paper.withCaption(withMenu(channel, phrases, caption)), phrases);
    }

    private static String withMenu(Channel channel, Phrases phrases, String text) {
        return channel.manner().guided() ? text + "\n\n" + phrases.say("menu") : text;
    }

    private void acknowledge(Channel channel, Address address, long id) throws Undelivered {
        Optional<Slip> slip = slips.find(id);
        // If it was read faster than we could say that it arrived, there is nothing to acknowledge.
        if (slip.isPresent() && slip.get().message() == null) {
            show(
                    channel,
                    address,
                    slip.get(),
                    Speech.of(languages.of(address).say("got", slip.get().filename())));
        }
    }

    private void refuse(Channel channel, Address address, Task.Refuse refuse) throws Undelivered {
        Optional<Slip> slip = slips.find(refuse.slip());
        if (slip.isPresent()) {
            rest(address, null);
            Phrases phrases = languages.of(address);
            String name = slip.get().filename();
            String text = name + ": " + phrases.ofProblem(refuse.code(), refuse.detail(), name);
            show(channel, address, slip.get(), Speech.of(withMenu(channel, phrases, text)));
        }
    }

    private void report(Channel channel, Address address, long id) throws Undelivered {
        Slip slip = slips.find(id).orElse(null);
        if (slip == null || slip.invoice() == null) {
            return;
        }
        Link link = links.withId(slip.link()).orElse(null);
        Invoice invoice = link == null
                ? null
                : invoices.find(link.account(), slip.invoice()).orElse(null);
        if (invoice == null) {
            return;
        }
        Phrases phrases = Languages.of(link);
        Speech speech = InvoiceText.of(invoice, phrases);
        boolean known = invoice.createdAt().isBefore(slip.createdAt());
        String text = known ? phrases.say("sent_before") + "\n" + speech.text() : speech.text();
        rest(address, invoice.id().value());
        show(channel, address, slip, Speech.withButtons(guided(channel, phrases, invoice, text), speech.buttons()));
    }

    /** Without buttons, their words. */
    private static String guided(Channel channel, Phrases phrases, Invoice invoice, String text) {
        if (!channel.manner().guided()) {
            return text;
        }
        String words = switch (invoice.state()) {
            case NEEDS_REVIEW -> "\n\n" + phrases.say("say_what_to_do");
            case REJECTED, FAILED -> "\n\n" + phrases.say("say_retry");
            case PENDING, PROCESSING, CONFIRMED -> "";
        };
        return withMenu(channel, phrases, text + words);
    }

    private void show(Channel channel, Address address, Slip slip, Speech speech) throws Undelivered {
        slips.isShownBy(
                slip.id(),
                slip.message() == null
                        ? channel.say(address.chat(), speech)
                        : channel.change(address.chat(), slip.message(), speech));
    }

    /** What was awaited is there: the conversation goes on from it, before it is said, for answers can come at once. */
    private void rest(Address address, @Nullable Long invoice) {
        transaction.executeWithoutResult(status -> {
            states.lock(address);
            switch (states.get(address)) {
                case State.Processing processing -> states.put(address, new State.Choosing(invoice));
                case State.Start start -> states.put(address, new State.Choosing(invoice));
                case State.Choosing choosing -> states.put(address, new State.Choosing(invoice));
                case State other -> {}
            }
        });
    }
}
