package io.billfold.invoice.export;

import io.billfold.invoice.InvoiceStream.Entry;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** Bills as the importers of QuickBooks Online and Xero take them: one line for each invoice, with its net amount and VAT. */
public final class Bills {
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Whose importer. */
    public enum Taker {
        QUICKBOOKS,
        XERO
    }

    private final Csv csv;
    private final Taker taker;
    private final String account;

    /** @param account the account of expenses in the books, by name for QuickBooks, by code for Xero */
    public Bills(Writer out, Taker taker, String account) {
        this.csv = new Csv(out, ',', '.');
        this.taker = taker;
        this.account = account;
    }

    public void begin() {
        switch (taker) {
            case QUICKBOOKS ->
                csv.line(
                        "BillNo",
                        "Supplier",
                        "BillDate",
                        "DueDate",
                        "Memo",
                        "Account",
                        "LineDescription",
                        "LineAmount",
                        "LineTaxAmount",
                        "Currency");
            case XERO ->
                csv.line(
                        "*ContactName",
                        "*InvoiceNumber",
                        "*InvoiceDate",
                        "*DueDate",
                        "Total",
                        "Description",
                        "*Quantity",
                        "*UnitAmount",
                        "*AccountCode",
                        "*TaxType",
                        "TaxAmount",
                        "Currency");
        }
    }

    /** A bill needs a seller, a date and a total; what lacks one is left out. */
    public void add(Entry invoice) {
        BigDecimal total = invoice.total();
        LocalDate date = invoice.issueDate();
        if (invoice.sellerName() == null || date == null || total == null) {
            return;
        }
        BigDecimal sign = invoice.isCreditNote() && total.signum() > 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        BigDecimal tax =
                Objects.requireNonNullElse(invoice.taxTotal(), BigDecimal.ZERO).multiply(sign);
        BigDecimal net = total.multiply(sign).subtract(tax);
        String number = invoice.number() == null ? "billfold-" + invoice.id() : invoice.number();
        LocalDate due = Objects.requireNonNullElse(invoice.dueDate(), date);
        switch (taker) {
            case QUICKBOOKS ->
                csv.line(
                        number,
                        invoice.sellerName(),
                        date.format(MONTH_FIRST),
                        due.format(MONTH_FIRST),
                        invoice.filename(),
                        account,
                        invoice.category(),
                        net,
                        tax,
                        invoice.currency());
            case XERO ->
                csv.line(
                        invoice.sellerName(),
                        number,
                        date.format(DAY_FIRST),
                        due.format(DAY_FIRST),
                        total.multiply(sign),
                        description(invoice),
                        1,
                        net,
                        account,
                        "Tax on Purchases",
                        tax,
                        invoice.currency());
        }
    }

    private static String description(Entry invoice) {
        return Objects.requireNonNullElse(invoice.category(), invoice.filename());
    }
}
