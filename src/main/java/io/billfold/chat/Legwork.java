package io.billfold.chat;

import io.billfold.account.Caller;
import io.billfold.account.Members;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.chat.dialogue.Speech;
import io.billfold.chat.dialogue.State;
import io.billfold.intake.Door;
import io.billfold.intake.Reception;
import io.billfold.intake.Sender;
import io.billfold.intake.SentBytes;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.Invoices;
import io.billfold.problem.Problem;
import io.billfold.question.Answer;
import io.billfold.question.Questions;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches files and takes them in, and looks up answers. What comes of it ends the errand in one transaction. */
@Component
class Legwork {
    private final Errands errands;
    private final Links links;
    private final Slips slips;
    private final States states;
    private final Members members;
    private final Door door;
    private final Invoices invoices;
    private final Questions questions;
    private final TransactionTemplate transaction;

    Legwork(
            Errands errands,
            Links links,
            Slips slips,
            States states,
            Members members,
            Door door,
            Invoices invoices,
            Questions questions,
            TransactionTemplate transaction) {
        this.errands = errands;
        this.links = links;
        this.slips = slips;
        this.states = states;
        this.members = members;
        this.door = door;
        this.invoices = invoices;
        this.questions = questions;
        this.transaction = transaction;
    }

    /** @throws Problem {@code storage_unavailable}; that heals */
    void perform(Channel channel, Errand errand, Task.Legwork legwork) throws Undelivered {
        Link link = links.find(errand.address()).orElse(null);
        if (link == null) {
            // Unlinked meanwhile: nothing of a stranger is kept.
            errands.done(errand);
            return;
        }
        switch (legwork) {
            case Task.Fetch(long slip, SentFile file) -> fetch(channel, errand, link, slip, file);
            case Task.LookUp(String question) -> lookUp(channel, errand, link, question);
        }
    }

    private void fetch(Channel channel, Errand errand, Link link, long slip, SentFile file) throws Undelivered {
        byte[] bytes = channel.fetch(file);
        Sender sender =
                new Sender(link.account(), link.user(), link.address().channel().source());
        List<Reception> receptions = door.receive(sender, file.name(), SentBytes.of(bytes));
        transaction.executeWithoutResult(status -> {
            long next = slip;
            for (Reception reception : receptions) {
                note(link, next, reception);
                next = 0;
            }
            errands.done(errand);
        });
    }

    /** @param given the slip of the file itself; 0 for further documents in it, which get their own */
    private void note(Link link, long given, Reception reception) {
        long slip = given == 0 ? slips.add(link, reception.filename()) : given;
        switch (reception) {
            case Reception.Refused refused -> errands.add(link.address(), new Task.Refuse(slip, refused.code(), refused.detail()));
            case Reception.Accepted accepted -> {
                // Locked: whoever proposes it at this moment tells of it before us, or sees the slip after us.
                Invoice invoice =
                        invoices.lock(link.account(), accepted.invoice()).orElseThrow();
                slips.became(slip, invoice);
                switch (invoice.state()) {
                    case PENDING, PROCESSING -> {}
                    case NEEDS_REVIEW, CONFIRMED, REJECTED, FAILED ->
                        errands.addOnce(link.address(), new Task.Report(slip));
                }
            }
        }
    }

    private void lookUp(Channel channel, Errand errand, Link link, String question) {
        Caller caller = members.withId(link.user()).orElseThrow();
        Phrases phrases = Languages.of(link);
        Optional<Answer> answer;
        String text;
        try {
            Answer found = questions.ask(caller, question, ZoneId.systemDefault(), phrases.language());
            answer = Optional.of(found);
            text = found.answer();
        } catch (Problem notUnderstood) {
            answer = Optional.empty();
            text = notUnderstood.detail() + suggestions(phrases, notUnderstood);
        }
        String said = channel.manner().guided() ? text + "\n\n" + phrases.say("menu") : text;
        Task.Talk reply = answer.filter(found -> !found.rows().isEmpty())
                .<Task.Talk>map(found -> new Task.ReportFile(link.account().value(), found.questionId()))
                .orElseGet(() -> new Task.Say(Speech.of(said)));
        transaction.executeWithoutResult(status -> {
            states.lock(errand.address());
            if (states.get(errand.address()) instanceof State.Processing) {
                states.put(errand.address(), new State.Choosing(null));
            }
            errands.add(errand.address(), reply);
            errands.done(errand);
        });
    }

    private static String suggestions(Phrases phrases, Problem notUnderstood) {
        return notUnderstood.properties().get("suggestions") instanceof List<?> examples && !examples.isEmpty()
                ? "\n" + phrases.say("for_example") + "\n"
                        + String.join(
                                "\n", examples.stream().map(String::valueOf).toList())
                : "";
    }
}
