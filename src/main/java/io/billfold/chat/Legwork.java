package io.billfold.chat;

import io.billfold.chat.dialogue.SentFile;
import io.billfold.intake.Door;
import io.billfold.intake.Reception;
import io.billfold.intake.Sender;
import io.billfold.intake.SentBytes;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.Invoices;
import io.billfold.problem.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches files and takes them in, and looks up answers. What comes of it ends the errand in one transaction. */
@Component
class Legwork {
    private final Errands errands;
    private final Links links;
    private final Slips slips;
    private final Door door;
    private final Invoices invoices;
    private final LookUp lookUp;
    private final TransactionTemplate transaction;

    Legwork(
            Errands errands,
            Links links,
            Slips slips,
            Door door,
            Invoices invoices,
            LookUp lookUp,
            TransactionTemplate transaction) {
        this.errands = errands;
        this.links = links;
        this.slips = slips;
        this.door = door;
        this.invoices = invoices;
        this.lookUp = lookUp;
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
            case Task.LookUp(String question) -> lookUp.answer(link, question, () -> errands.done(errand));
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
            case Reception.Refused refused ->
                errands.add(link.address(), new Task.Refuse(slip, refused.code(), refused.detail()));
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
}
