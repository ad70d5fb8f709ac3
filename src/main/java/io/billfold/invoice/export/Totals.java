package io.billfold.invoice.export;

import io.billfold.invoice.InvoiceStream.Entry;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up while invoices stream by, for each currency by itself. A credit note is taken off. */
final class Totals {
    /** The sums of one currency. */
    record Sum(BigDecimal net, BigDecimal tax, BigDecimal total) {
        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private final Map<String, Sum> byCurrency = new TreeMap<>();

    void add(Entry invoice) {
        if (invoice.currency() == null || invoice.total() == null) {
            return;
        }
        Sum before = byCurrency.getOrDefault(invoice.currency(), Sum.NOTHING);
        byCurrency.put(
                invoice.currency(),
                new Sum(
                        before.net().add(signed(invoice, invoice.netTotal())),
                        before.tax().add(signed(invoice, invoice.taxTotal())),
                        before.total().add(signed(invoice, invoice.total()))));
    }

    private static BigDecimal signed(Entry invoice, @Nullable BigDecimal amount) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        return invoice.isCreditNote() ? amount.abs().negate() : amount;
    }

    Map<String, Sum> byCurrency() {
        return byCurrency;
    }
}
