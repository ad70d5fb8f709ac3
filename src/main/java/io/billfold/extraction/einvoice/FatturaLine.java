package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Line;
import java.util.List;

/** Lines of FatturaPA. */
final class FatturaLine {
    private FatturaLine() {}

    static Line read(Element line) {
        return new Line(
                line.value("NumeroLinea"),
                line.value("Descrizione"),
                Value.NONE,
                line.value("Quantita"),
                line.value("UnitaMisura"),
                line.value("PrezzoUnitario"),
                Value.NONE,
                line.value("PrezzoTotale"),
                FatturaTotals.category(line.value("Natura")),
                line.value("AliquotaIVA"),
                FatturaTotals.allowanceCharges(line));
    }

    static Line readSimplified(Element line) {
        return new Line(
                Value.NONE,
                line.value("Descrizione"),
                Value.NONE,
                Value.NONE,
                Value.NONE,
                Value.NONE,
                Value.NONE,
                Value.NONE,
                FatturaTotals.category(line.value("Natura")),
                line.value("DatiIVA/Aliquota"),
                List.of());
    }
}
