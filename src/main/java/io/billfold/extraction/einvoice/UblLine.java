package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Line;

/** BG-25 to BG-31 in UBL. */
final class UblLine {
    private UblLine() {}

    static Line read(Element line) {
        Element quantity = line.first("InvoicedQuantity", "CreditedQuantity");
        return new Line(
                line.value("ID"),
                line.value("Item/Name"),
                line.value("Item/Description"),
                quantity.value(),
                quantity.attribute("unitCode")
                        .map(unit -> new Value(unit, quantity.value().path() + "/@unitCode"))
                        .orElse(Value.NONE),
                line.value("Price/PriceAmount"),
                line.value("Price/BaseQuantity"),
                line.value("LineExtensionAmount"),
                line.value("Item/ClassifiedTaxCategory/ID"),
                line.value("Item/ClassifiedTaxCategory/Percent"),
                UblTotals.allowanceCharges(line));
    }
}
