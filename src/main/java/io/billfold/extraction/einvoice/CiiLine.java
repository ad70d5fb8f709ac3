package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Line;

/** BG-25 to BG-31 in CII. */
final class CiiLine {
    private CiiLine() {}

    /** The EXTENDED profile also has lines that group others or only inform; they do not count towards the sum. */
    static boolean isItem(Element line) {
        String reason = line.value("AssociatedDocumentLineDocument/LineStatusReasonCode")
                .raw();
        return !reason.equals("GROUP") && !reason.equals("INFORMATION");
    }

    static Line read(Element line) {
        Element agreement = line.first("SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement");
        Element delivery = line.first("SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery");
        Element settlement = line.first("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement");
        Element quantity = delivery.first("BilledQuantity");
        return new Line(
                line.value("AssociatedDocumentLineDocument/LineID"),
                line.value("SpecifiedTradeProduct/Name"),
                line.value("SpecifiedTradeProduct/Description", "AssociatedDocumentLineDocument/IncludedNote/Content"),
                quantity.value(),
                quantity.attribute("unitCode")
                        .map(unit -> new Value(unit, quantity.value().path() + "/@unitCode"))
                        .orElse(Value.NONE),
                agreement.value("NetPriceProductTradePrice/ChargeAmount"),
                agreement.value("NetPriceProductTradePrice/BasisQuantity"),
                settlement
                        .first(
                                "SpecifiedTradeSettlementLineMonetarySummation",
                                "SpecifiedTradeSettlementMonetarySummation")
                        .value("LineTotalAmount"),
                settlement.value("ApplicableTradeTax/CategoryCode"),
                settlement.value("ApplicableTradeTax/RateApplicablePercent", "ApplicableTradeTax/ApplicablePercent"),
                CiiTotals.allowanceCharges(settlement));
    }
}
