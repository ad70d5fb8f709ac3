package io.billfold.extraction.model;

import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines and VAT breakdown: the rules' where they found any; else those of the model's whose every amount the page shows. */
final class Rows {
    private final Grounding grounding;
    private final InvoiceContent known;

    Rows(Grounding grounding, InvoiceContent known) {
        this.grounding = grounding;
        this.known = known;
    }

    List<InvoiceLine> lines(ModelInvoice said) {
        return known.lines().isEmpty()
                ? Claims.lines(said).stream()
                        .filter(line -> line.net() != null && shown(line.net(), line.unitPrice()))
                        .toList()
                : known.lines();
    }

    List<VatBreakdown> vatBreakdown(ModelInvoice said) {
        return known.vatBreakdown().isEmpty()
                ? Claims.vatBreakdown(said).stream()
                        .filter(vat -> vat.tax() != null && shown(vat.tax(), vat.taxable()))
                        .toList()
                : known.vatBreakdown();
    }

    private boolean shown(@Nullable BigDecimal... amounts) {
        return Stream.of(amounts)
                .allMatch(amount -> amount == null || grounding.amount(amount).isPresent());
    }
}
