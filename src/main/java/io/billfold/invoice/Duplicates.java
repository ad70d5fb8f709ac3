package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.ACCOUNT;
import static io.billfold.invoice.InvoiceTable.DUPLICATE_OF;
import static io.billfold.invoice.InvoiceTable.ID;
import static io.billfold.invoice.InvoiceTable.INVOICES;
import static io.billfold.invoice.InvoiceTable.ISSUE_DATE;
import static io.billfold.invoice.InvoiceTable.NUMBER;
import static io.billfold.invoice.InvoiceTable.SELLER_KEY;
import static io.billfold.invoice.InvoiceTable.STATE;
import static io.billfold.invoice.InvoiceTable.TOTAL;

import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.InvoiceContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds the invoice that says the same: same seller and number, or same seller, date and total. */
@Component
class Duplicates {
    private final DSLContext database;

    Duplicates(DSLContext database) {
        this.database = database;
    }

    /** @param field what they share besides the seller */
    record Match(InvoiceId first, Field field) {
        Finding finding() {
            String shared = field == Field.NUMBER ? "the same number" : "the same date and total";
            return new Finding(
                    "DUPLICATE",
                    Finding.Severity.WARNING,
                    "Invoice " + first + " of the same seller has " + shared + ".",
                    field);
        }
    }

    Optional<Match> of(Invoice invoice, InvoiceContent content) {
        Optional<String> seller = content.text(Field.SELLER_NAME).flatMap(SellerKey::of);
        if (seller.isEmpty()) {
            return Optional.empty();
        }
        return byNumber(invoice, seller.get(), content).or(() -> byDateAndTotal(invoice, seller.get(), content));
    }

    private Optional<Match> byNumber(Invoice invoice, String seller, InvoiceContent content) {
        return content.text(Field.NUMBER)
                .flatMap(number -> first(invoice, seller, NUMBER.eq(number)))
                .map(first -> new Match(first, Field.NUMBER));
    }

    private Optional<Match> byDateAndTotal(Invoice invoice, String seller, InvoiceContent content) {
        Optional<LocalDate> date = content.date(Field.ISSUE_DATE);
        Optional<BigDecimal> total = content.amount(Field.TOTAL);
        if (date.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        return first(invoice, seller, DSL.and(ISSUE_DATE.eq(date.get()), TOTAL.eq(total.get())))
                .map(first -> new Match(first, Field.TOTAL));
    }

    /** Rejected and failed invoices count for nothing, and what points to this invoice is its copy, not its original. */
    private Optional<InvoiceId> first(Invoice invoice, String seller, Condition same) {
        return database.select(ID)
                .from(INVOICES)
                .where(
                        ACCOUNT.eq(invoice.account().value()),
                        SELLER_KEY.eq(seller),
                        same,
                        ID.ne(invoice.id().value()),
                        STATE.in(State.NEEDS_REVIEW.jsonName(), State.CONFIRMED.jsonName()),
                        DUPLICATE_OF.isNull().or(DUPLICATE_OF.ne(invoice.id().value())))
                .orderBy(ID)
                .limit(1)
                .fetchOptional(ID)
                .map(InvoiceId::new);
    }
}
