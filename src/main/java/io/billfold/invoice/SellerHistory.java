package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.ACCOUNT;
import static io.billfold.invoice.InvoiceTable.IBAN;
import static io.billfold.invoice.InvoiceTable.ID;
import static io.billfold.invoice.InvoiceTable.INVOICES;
import static io.billfold.invoice.InvoiceTable.SELLER_KEY;
import static io.billfold.invoice.InvoiceTable.STATE;

import io.billfold.account.AccountId;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.InvoiceContent;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What earlier invoices of the same seller said. */
@Component
class SellerHistory {
    private static final int REMEMBERED_IBANS = 20;

    private final DSLContext database;

    SellerHistory(DSLContext database) {
        this.database = database;
    }

    /**
     * Makes invoices of one seller be proposed one after the other, until the transaction ends: two copies that are read
     * at the same moment would not see each other.
     */
    void lock(AccountId account, InvoiceContent content) {
        content.text(Field.SELLER_NAME)
                .flatMap(SellerKey::of)
                .ifPresent(seller -> database.fetch(
                        "select pg_advisory_xact_lock(hashtextextended(?, ?))", seller, account.value()));
    }

    /** A warning if the seller is known and none of its invoices named this bank account: a sign of forged invoices. */
    Optional<Finding> changedIban(Invoice invoice, InvoiceContent content) {
        Optional<String> seller = content.text(Field.SELLER_NAME).flatMap(SellerKey::of);
        Optional<String> iban = content.text(Field.IBAN);
        if (seller.isEmpty() || iban.isEmpty()) {
            return Optional.empty();
        }
        List<String> known = knownIbans(invoice, seller.get());
        if (known.isEmpty() || known.contains(iban.get())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "IBAN-CHANGED",
                Finding.Severity.ERROR,
                "Earlier invoices of this seller named another bank account. Ask the seller by a way you know before paying.",
                Field.IBAN));
    }

    private List<String> knownIbans(Invoice invoice, String seller) {
        return database.selectDistinct(IBAN)
                .from(INVOICES)
                .where(
                        ACCOUNT.eq(invoice.account().value()),
                        SELLER_KEY.eq(seller),
                        ID.ne(invoice.id().value()),
                        IBAN.isNotNull(),
                        STATE.in(State.NEEDS_REVIEW.jsonName(), State.CONFIRMED.jsonName()))
                .limit(REMEMBERED_IBANS)
                .fetch(IBAN);
    }
}
