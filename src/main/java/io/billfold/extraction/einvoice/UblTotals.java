package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import io.billfold.extraction.einvoice.EInvoice.Totals;
import io.billfold.extraction.einvoice.EInvoice.VatGroup;
import java.util.List;

/** BG-20 to BG-23 in UBL. */
final class UblTotals {
    private UblTotals() {}

    static Totals totals(Element root) {
        Element totals = root.first("LegalMonetaryTotal", "RequestedMonetaryTotal");
        return new Totals(
                totals.value("LineExtensionAmount"),
                totals.value("AllowanceTotalAmount"),
                totals.value("ChargeTotalAmount"),
                totals.value("TaxExclusiveAmount"),
                taxTotal(root).value("TaxAmount"),
                totals.value("TaxInclusiveAmount"),
                totals.value("PrepaidAmount"),
                totals.value("PayableRoundingAmount"),
                totals.value("PayableAmount"));
    }

    /** The tax in the invoice's own currency; a second total, if there is one, is in the currency of the tax office (BT-111). */
    private static Element taxTotal(Element root) {
        String currency = root.value("DocumentCurrencyCode").raw();
        List<Element> totals = root.all("TaxTotal");
        return totals.stream()
                .filter(total -> total.first("TaxAmount").attributeIs("currencyID", currency))
                .findFirst()
                .orElseGet(() -> root.first("TaxTotal"));
    }

    static List<VatGroup> vatBreakdown(Element root) {
        return taxTotal(root).all("TaxSubtotal").stream()
                .map(group -> new VatGroup(
                        group.value("TaxableAmount"),
                        group.value("TaxAmount"),
                        group.value("TaxCategory/ID"),
                        group.value("TaxCategory/Percent", "Percent"),
                        group.value("TaxCategory/TaxExemptionReason", "TaxCategory/TaxExemptionReasonCode")))
                .toList();
    }

    static List<AllowanceCharge> allowanceCharges(Element parent) {
        return parent.all("AllowanceCharge").stream()
                .map(one -> new AllowanceCharge(
                        one.value("ChargeIndicator").is("true"),
                        one.value("Amount"),
                        one.value("AllowanceChargeReason"),
                        one.value("AllowanceChargeReasonCode"),
                        one.value("TaxCategory/ID"),
                        one.value("TaxCategory/Percent")))
                .toList();
    }
}
