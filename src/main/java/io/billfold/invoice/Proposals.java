package io.billfold.invoice;

import io.billfold.invoice.content.Draft;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a worker does to invoices. Work is done at least once, so every step looks at where the invoice stands, and one
 * that was taken before is not taken again.
 */
@Service
public class Proposals {
    private final Invoices invoices;
    private final Examination examination;
    private final SelfConfirmation selfConfirmation;
    private final Categories categories;
    private final Clock clock;

    Proposals(
            Invoices invoices,
            Examination examination,
            SelfConfirmation selfConfirmation,
            Categories categories,
            Clock clock) {
        this.invoices = invoices;
        this.examination = examination;
        this.selfConfirmation = selfConfirmation;
        this.categories = categories;
        this.clock = clock;
    }

    /** @return the invoice to be read; empty if there is nothing to do any more */
    @Transactional
    public Optional<Invoice> start(ProcessingOrder order) {
        return invoices.lock(order.account(), order.invoice())
                .filter(invoice -> invoice.allows(Transition.START))
                .map(invoice -> invoices.save(invoice, invoice.start(clock.instant())));
    }

    /**
     * Puts what was read before a person, or confirms it where the account allows that.
     *
     * @param drafts all the invoices of the document, in its order. The first reading of a document makes an invoice of each;
     *     later ones renew the one that was asked for
     */
    @Transactional
    public void propose(ProcessingOrder order, List<Draft> drafts) {
        Optional<Invoice> waiting =
                invoices.lock(order.account(), order.invoice()).filter(invoice -> invoice.allows(Transition.PROPOSE));
        if (waiting.isEmpty()) {
            return;
        }
        Invoice invoice = waiting.get();
        int ordinal = invoice.origin().ordinal();
        if (drafts.size() < ordinal) {
            invoices.save(
                    invoice,
                    invoice.fail(
                            new Failure("no_invoice_found", "No invoice was found in the document."), clock.instant()));
            return;
        }
        propose(invoice, drafts.get(ordinal - 1));
        if (ordinal == 1) {
            proposeFurther(invoice, drafts);
        }
    }

    private void proposeFurther(Invoice first, List<Draft> drafts) {
        List<Integer> known = invoices
                .ofDocument(first.account(), first.origin().document())
                .stream()
                .map(invoice -> invoice.origin().ordinal())
                .toList();
        for (int ordinal = 2; ordinal <= drafts.size(); ordinal++) {
            if (!known.contains(ordinal)) {
                Origin origin = first.origin().further(ordinal);
                propose(invoices.addFound(first.account(), origin), drafts.get(ordinal - 1));
            }
        }
    }

    private void propose(Invoice invoice, Draft read) {
        String category = categories.fitting(invoice.account(), read.category());
        Examination.Result examined = examination.of(invoice, read.withCategory(category));
        Invoice proposed = invoice.propose(examined.draft(), examined.duplicateOf(), clock.instant());
        invoices.save(
                invoice,
                selfConfirmation.allows(proposed)
                        ? proposed.confirm(HistoryEntry.BILLFOLD, clock.instant())
                        : proposed);
    }

    /** It cannot be read, and trying again by itself would not help. */
    @Transactional
    public void fail(ProcessingOrder order, Failure why) {
        invoices.lock(order.account(), order.invoice())
                .filter(invoice -> invoice.allows(Transition.FAIL))
                .ifPresent(invoice -> invoices.save(invoice, invoice.fail(why, clock.instant())));
    }
}
