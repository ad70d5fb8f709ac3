package io.billfold.invoice.export;

import io.billfold.invoice.InvoiceStream.Entry;
import java.io.Writer;
import java.util.Locale;
import java.util.function.Function;

/** A table of invoices as CSV: a header, a line for each, and a line of totals for each currency. */
public final class CsvExport {
    private final Csv csv;
    private final Function<Entry, String> link;
    private final Totals totals = new Totals();

    /** @param link where the original can be fetched for a while */
    public CsvExport(Writer out, Locale locale, Function<Entry, String> link) {
        this.csv = Csv.of(out, locale);
        this.link = link;
    }

    public void begin() {
        csv.line(
                "invoice_id",
                "number",
                "vendor",
                "issue_date",
                "due_date",
                "category",
                "status",
                "archived",
                "document_type",
                "payment_method",
                "iban",
                "currency",
                "net_total",
                "tax_total",
                "total",
                "amount_due",
                "filename",
                "source",
                "original");
    }

    public void add(Entry invoice) {
        totals.add(invoice);
        csv.line(
                invoice.id(),
                invoice.number(),
                invoice.sellerName(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.category(),
                invoice.status(),
                invoice.archived(),
                invoice.documentType(),
                invoice.paymentMethod(),
                invoice.iban(),
                invoice.currency(),
                invoice.netTotal(),
                invoice.taxTotal(),
                invoice.total(),
                invoice.amountDue(),
                invoice.filename(),
                invoice.source(),
                link.apply(invoice));
    }

    public void end() {
        totals.byCurrency()
                .forEach((currency, sum) -> csv.line(
                        "Total",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        currency,
                        sum.net(),
                        sum.tax(),
                        sum.total(),
                        null,
                        null,
                        null,
                        null));
    }
}
