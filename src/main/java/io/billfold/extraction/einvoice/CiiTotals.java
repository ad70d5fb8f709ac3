package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import io.billfold.extraction.einvoice.EInvoice.Totals;
import io.billfold.extraction.einvoice.EInvoice.VatGroup;
import java.util.List;
import java.util.stream.Stream;

/** BG-20 to BG-23 in CII. */
final class CiiTotals {
    private CiiTotals() {}

    static Totals totals(Element settlement) {
        Element totals = settlement.first(
                "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");
        return new Totals(
                totals.value("LineTotalAmount"),
                totals.value("AllowanceTotalAmount"),
                totals.value("ChargeTotalAmount"),
                totals.value("TaxBasisTotalAmount"),
                tax(totals, settlement.value("InvoiceCurrencyCode").raw()),
                totals.value("GrandTotalAmount"),
                totals.value("TotalPrepaidAmount"),
                totals.value("RoundingAmount"),
                totals.value("DuePayableAmount"));
    }

    /** The tax in the invoice's own currency; a second total, if there is one, is in the currency of the tax office (BT-111). */
    private static Value tax(Element totals, String currency) {
        return totals.all("TaxTotalAmount").stream()
                .filter(total -> total.attributeIs("currencyID", currency))
                .map(Element::value)
                .findFirst()
                .orElseGet(() -> totals.value("TaxTotalAmount"));
    }

    static List<VatGroup> vatBreakdown(Element settlement) {
        return settlement.all("ApplicableTradeTax").stream()
                .map(group -> new VatGroup(
                        group.value("BasisAmount"),
                        group.value("CalculatedAmount"),
                        group.value("CategoryCode"),
                        group.value("RateApplicablePercent", "ApplicablePercent"),
                        group.value("ExemptionReason", "ExemptionReasonCode")))
                .toList();
    }

    static List<AllowanceCharge> allowanceCharges(Element parent) {
        return Stream.concat(
                        parent.all("SpecifiedTradeAllowanceCharge").stream().map(CiiTotals::allowanceCharge),
                        parent.all("SpecifiedLogisticsServiceCharge").stream().map(CiiTotals::logistics))
                .toList();
    }

    private static AllowanceCharge allowanceCharge(Element one) {
        return new AllowanceCharge(
                one.value("ChargeIndicator/Indicator", "ChargeIndicator").is("true"),
                one.value("ActualAmount"),
                one.value("Reason"),
                one.value("ReasonCode"),
                one.value("CategoryTradeTax/CategoryCode"),
                one.value("CategoryTradeTax/RateApplicablePercent", "CategoryTradeTax/ApplicablePercent"));
    }

    /** Freight in the EXTENDED profile, which counts among the charges (BT-X-272). */
    private static AllowanceCharge logistics(Element one) {
        return new AllowanceCharge(
                true,
                one.value("AppliedAmount"),
                one.value("Description"),
                Value.NONE,
                one.value("AppliedTradeTax/CategoryCode"),
                one.value("AppliedTradeTax/RateApplicablePercent", "AppliedTradeTax/ApplicablePercent"));
    }
}
