package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftJsonTests {
    @Test
    void bringsBackWhatWasStored() {
        Draft draft = new Draft(
                DocumentKind.RECEIPT,
                new InvoiceContent(
                        Map.of(Field.TOTAL, "119.00"),
                        List.of(new VatBreakdown(
                                new BigDecimal("19"), "S", new BigDecimal("100.00"), new BigDecimal("19.00"))),
                        List.of(new InvoiceLine("Coffee", new BigDecimal("2"), null, null, null, null))),
                Map.of(Field.TOTAL, new Evidence(1, new Box(0.1, 0.2, 0.3, 0.4), "119,00 €", Evidence.Source.QR, 0.97)),
                List.of(new Finding("BR-CO-15", Finding.Severity.OK, "adds up", Field.TOTAL)),
                true,
                null,
                "a receipt",
                List.of(1, 2));

        Draft again = DraftJson.read(DraftJson.write(draft));

        assertThat(again).isEqualTo(draft);
    }

    @Test
    void hasNothingToStoreBeforeTheFirstProposal() {
        assertThat(DraftJson.write(null)).isNull();
        assertThat(DraftJson.read(null)).isNull();
    }
}
