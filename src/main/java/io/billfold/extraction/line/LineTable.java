package io.billfold.extraction.line;

import io.billfold.invoice.content.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;

/**
 * The lines of an invoice and what stands between their sum and the total without tax: lines − allowances + charges make the total.
 *
 * @param allowances BT-107
 * @param charges BT-108
 */
public record LineTable(List<InvoiceLine> lines, BigDecimal allowances, BigDecimal charges) {
    static final LineTable NONE = new LineTable(List.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    public LineTable {
        lines = List.copyOf(lines);
    }

    /** Whether allowances or charges on the whole invoice take part in the sum. */
    public boolean isAdjusted() {
        return allowances.signum() != 0 || charges.signum() != 0;
    }
}
