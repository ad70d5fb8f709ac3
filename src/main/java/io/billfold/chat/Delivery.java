package io.billfold.chat;

import io.billfold.account.AccountId;
import io.billfold.account.OneTimeCodes;
import io.billfold.chat.dialogue.Speech;
import io.billfold.chat.dialogue.State;
import io.billfold.chat.dialogue.Words;
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
    private final Invoices invoices;
    private final States states;
    private final OneTimeCodes codes;
    private final Papers papers;
    private final TransactionTemplate transaction;

    Delivery(
            Slips slips,
            Links links,
            Invoices invoices,
            States states,
            OneTimeCodes codes,
            Papers papers,
            TransactionTemplate transaction) {
        this.slips = slips;
        this.links = links;
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
            case Task.Code(String name) -> channel.say(chat, code(address, name));
            case Task.Release(String pressed) -> channel.release(pressed);
            case Task.ExportFile(long account) -> channel.give(chat, papers.ofInvoices(new AccountId(account)));
            case Task.ReportFile(long account, long question) -> {
                Optional<Paper> paper = papers.ofQuestion(new AccountId(account), question);
                if (paper.isPresent()) {
                    channel.give(chat, withMenu(channel, paper.get()));
                }
            }
            case Task.Acknowledge(long slip) -> acknowledge(channel, address, slip);
            case Task.Refuse(long slip, String text) -> refuse(channel, address, slip, text);
            case Task.Report(long slip) -> report(channel, address, slip);
        }
    }

    private Speech code(Address address, String name) {
        return Speech.of("Your one-time code is " + codes.issue(address.key()) + ". Send it here within "
                + OneTimeCodes.LIFE.toMinutes() + " minutes to link this chat with the invoices of " + name
                + ". If you did not ask for it, do nothing.");
    }

    private static Paper withMenu(Channel channel, Paper paper) {
        return new Paper(paper.filename(), withMenu(channel, paper.caption()), paper.path(), paper.contents());
    }

    private static String withMenu(Channel channel, String text) {
        return channel.manner().guided() ? text + "\n\n" + Words.MENU : text;
    }

    private void acknowledge(Channel channel, Address address, long id) throws Undelivered {
        Optional<Slip> slip = slips.find(id);
        // If it was read faster than we could say that it arrived, there is nothing to acknowledge.
        if (slip.isPresent() && slip.get().message() == null) {
            show(channel, address, slip.get(), Speech.of("Got " + slip.get().filename() + ". Reading…"));
        }
    }

    private void refuse(Channel channel, Address address, long id, String text) throws Undelivered {
        Optional<Slip> slip = slips.find(id);
        if (slip.isPresent()) {
            rest(address, null);
            show(
                    channel,
                    address,
                    slip.get(),
                    Speech.of(withMenu(channel, slip.get().filename() + ": " + text)));
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
        Speech speech = InvoiceText.of(invoice);
        boolean known = invoice.createdAt().isBefore(slip.createdAt());
        String text = known ? "This file was sent before.\n" + speech.text() : speech.text();
        rest(address, invoice.id().value());
        show(channel, address, slip, new Speech(guided(channel, invoice, text), speech.buttons(), false));
    }

    /** Without buttons, their words. */
    private static String guided(Channel channel, Invoice invoice, String text) {
        if (!channel.manner().guided()) {
            return text;
        }
        String words = switch (invoice.state()) {
            case NEEDS_REVIEW -> "\n\nSend confirm, reject, or a correction such as: total 119.00";
            case REJECTED, FAILED -> "\n\nSend retry to have it read again.";
            case PENDING, PROCESSING, CONFIRMED -> "";
        };
        return text + words + "\n\n" + Words.MENU;
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
