package io.billfold.invoice;

import io.billfold.account.AccountId;
import io.billfold.account.Caller;
import io.billfold.problem.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about an invoice. Each decision is one transaction with its line in the audit trail. */
@Service
public class Review {
    private final Invoices invoices;
    private final Examination examination;
    private final Categories categories;
    private final Clock clock;

    Review(Invoices invoices, Examination examination, Categories categories, Clock clock) {
        this.invoices = invoices;
        this.examination = examination;
        this.categories = categories;
        this.clock = clock;
    }

    /** @throws Problem 404, or 400 {@code nothing_to_confirm} if there is nothing to be confirmed */
    @Transactional
    public Invoice confirm(Caller caller, InvoiceId id) {
        return change(caller.account(), id, invoice -> {
            if (!invoice.allows(Transition.CONFIRM)) {
                throw new Problem(
                        400,
                        "nothing_to_confirm",
                        "No preview data found: invoice " + id + " is "
                                + invoice.state().jsonName() + ", and only one in needs_review can be confirmed.");
            }
            return invoice.confirm(caller.email(), clock.instant());
        });
    }

    /** @throws Problem 404, or 400 {@code wrong_state} */
    @Transactional
    public Invoice reject(Caller caller, InvoiceId id, @Nullable String reason) {
        return change(caller.account(), id, invoice -> {
            requireLegal(invoice, Transition.REJECT);
            return invoice.reject(reason, caller.email(), clock.instant());
        });
    }

    /**
     * Puts a failed or rejected invoice back to be read.
     *
     * @throws Problem 404, or 400 {@code wrong_state}
     */
    @Transactional
    public Invoice retry(Caller caller, InvoiceId id) {
        return change(caller.account(), id, invoice -> {
            requireLegal(invoice, Transition.RETRY);
            return invoice.retry(caller.email(), clock.instant());
        });
    }

    /**
     * Takes a confirmation or rejection back.
     *
     * @throws Problem 404, or 400 {@code wrong_state}
     */
    @Transactional
    public Invoice reopen(Caller caller, InvoiceId id) {
        return change(caller.account(), id, invoice -> {
            requireLegal(invoice, Transition.REOPEN);
            return invoice.reopen(caller.email(), clock.instant());
        });
    }

    /** @throws Problem 404 */
    @Transactional
    public Invoice archive(Caller caller, InvoiceId id, boolean wish) {
        return change(caller.account(), id, invoice -> invoice.archived(wish, caller.email(), clock.instant()));
    }

    /**
     * Corrects what an invoice says.
     *
     * @param seen the version the person has seen; empty to correct whatever is there
     * @throws Problem 404, 409 {@code wrong_state}, 412 {@code stale_version}, or 422 {@code invalid_fields} with the
     *     reasons by field
     */
    @Transactional
    public Invoice correct(Caller caller, InvoiceId id, OptionalLong seen, Correction correction) {
        return change(caller.account(), id, invoice -> {
            if (seen.isPresent() && seen.getAsLong() != invoice.version()) {
                throw new Problem(
                        412,
                        "stale_version",
                        "Invoice " + id + " is at version " + invoice.version() + ", not " + seen.getAsLong()
                                + ": somebody changed it meanwhile.",
                        Map.of("version", invoice.version()));
            }
            if (invoice.draft() == null || !Transition.canBeEdited(invoice.state())) {
                throw new Problem(
                        409,
                        "wrong_state",
                        "Invoice " + id + " is " + invoice.state().jsonName() + " and cannot be edited.");
            }
            return switch (correction.applyTo(invoice.draft(), categories.of(caller.account()))) {
                case Correction.Outcome.Refused refused -> throw refusal(refused.reasons());
                case Correction.Outcome.Corrected corrected -> edited(caller, invoice, corrected);
            };
        });
    }

    private Invoice edited(Caller caller, Invoice invoice, Correction.Outcome.Corrected corrected) {
        if (corrected.changes().isEmpty() || invoice.draft() == null) {
            return invoice;
        }
        Examination.Result examined = examination.ofCorrected(invoice, invoice.draft(), corrected.draft());
        return invoice.edit(
                examined.draft(), examined.duplicateOf(), corrected.changes(), caller.email(), clock.instant());
    }

    private Invoice change(AccountId account, InvoiceId id, UnaryOperator<Invoice> decision) {
        Optional<Invoice> found = invoices.lock(account, id);
        if (found.isEmpty()) {
            throw notFound(id);
        }
        Invoice after = decision.apply(found.get());
        return after.news().isEmpty() ? after : invoices.save(found.get(), after);
    }

    private static void requireLegal(Invoice invoice, Transition transition) {
        if (!invoice.allows(transition)) {
            throw new Problem(
                    400,
                    "wrong_state",
                    "Invoice " + invoice.id() + " is " + invoice.state().jsonName() + ": " + transition.jsonName()
                            + " is not possible now.");
        }
    }

    private static Problem refusal(Map<String, String> reasons) {
        String first = reasons.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .findFirst()
                .orElseThrow();
        return new Problem(422, "invalid_fields", first + ".", Map.of("fields", reasons));
    }

    /** The answer for an id that the caller's account does not have, whether or not another one does. */
    public static Problem notFound(InvoiceId id) {
        return new Problem(404, "invoice_not_found", "There is no invoice " + id + ".");
    }
}
