package io.billfold.invoice.export;

import io.billfold.invoice.InvoiceStream.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table of invoices as an Excel file: dates are dates, amounts numbers, text is text and never a formula. The header stays
 * in sight and filters; below are the totals of each currency.
 */
public final class SpreadsheetExport {
    private record Column(String title, double width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("ID", 9),
            new Column("Number", 20),
            new Column("Vendor", 34),
            new Column("Issue date", 12),
            new Column("Due date", 12),
            new Column("Category", 20),
            new Column("Status", 14),
            new Column("Type", 12),
            new Column("Payment method", 16),
            new Column("IBAN", 28),
            new Column("Currency", 9),
            new Column("Net total", 14),
            new Column("VAT", 12),
            new Column("Total", 14),
            new Column("Amount due", 14),
            new Column("File", 30),
            new Column("Source", 10),
            new Column("Original", 10));
    private static final int CURRENCY = 10;
    private static final int NET = 11;
    /** One sheet of Excel ends here; header and totals must fit too. */
    private static final int MOST_LINES = 1_048_000;

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Function<Entry, String> link;
    private final Totals totals = new Totals();
    private int line;

    /** @param link where the original can be fetched for a while */
    public SpreadsheetExport(OutputStream out, Function<Entry, String> link) {
        this.workbook = new Workbook(out, "Billfold", "1.0");
        this.sheet = workbook.newWorksheet("Invoices");
        this.link = link;
    }

    public void begin() {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column).title());
            sheet.style(0, column).bold().fillColor("E7EEF7").set();
            sheet.width(column, COLUMNS.get(column).width());
        }
        sheet.freezePane(0, 1);
        line = 1;
    }

    public void add(Entry invoice) {
        if (line > MOST_LINES) {
            return;
        }
        totals.add(invoice);
        sheet.value(line, 0, invoice.id());
        text(1, invoice.number());
        text(2, invoice.sellerName());
        date(3, invoice.issueDate());
        date(4, invoice.dueDate());
        text(5, invoice.category());
        text(6, invoice.archived() ? invoice.status() + ", archived" : invoice.status());
        text(7, invoice.documentType());
        text(8, invoice.paymentMethod());
        text(9, invoice.iban());
        text(CURRENCY, invoice.currency());
        amount(NET, invoice.netTotal());
        amount(NET + 1, invoice.taxTotal());
        amount(NET + 2, invoice.total());
        amount(NET + 3, invoice.amountDue());
        text(15, invoice.filename());
        text(16, invoice.source());
        // A formula of our own: a sheet takes only 65,530 hyperlinks of the other kind.
        sheet.formula(line, 17, "HYPERLINK(\"" + link.apply(invoice) + "\",\"Open\")");
        line++;
        if (line % FLUSH_EVERY == 0) {
            flush();
        }
    }

    private void text(int column, @Nullable String text) {
        if (text != null) {
            sheet.value(line, column, text);
        }
    }

    private void date(int column, @Nullable LocalDate date) {
        if (date != null) {
            sheet.value(line, column, date);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        }
    }

    private void amount(int column, @Nullable BigDecimal amount) {
        if (amount != null) {
            sheet.value(line, column, amount);
            sheet.style(line, column).format("#,##0.00").set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void end() throws IOException {
        if (line > 1) {
            sheet.setAutoFilter(0, 0, line - 1, COLUMNS.size() - 1);
        }
        line++;
        for (Map.Entry<String, Totals.Sum> sum : totals.byCurrency().entrySet()) {
            sheet.value(line, 0, "Total");
            sheet.value(line, CURRENCY, sum.getKey());
            amount(NET, sum.getValue().net());
            amount(NET + 1, sum.getValue().tax());
            amount(NET + 2, sum.getValue().total());
            line++;
        }
        workbook.finish();
    }
}
