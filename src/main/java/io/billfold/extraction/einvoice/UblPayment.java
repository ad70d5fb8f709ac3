package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Payment;

/** BG-16 to BG-19 in UBL. */
final class UblPayment {
    private UblPayment() {}

    static Payment read(Element root) {
        return new Payment(
                root.value("PaymentMeans/PaymentMeansCode"),
                root.value("PaymentMeans/PaymentID"),
                root.all("PaymentMeans/PayeeFinancialAccount/ID").stream()
                        .map(Element::value)
                        .filter(Value::isPresent)
                        .toList(),
                root.value(
                        "PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID",
                        "PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/FinancialInstitution/ID"),
                root.value("PaymentMeans/PaymentMandate/ID"),
                root.value("PaymentMeans/PaymentMandate/PayerFinancialAccount/ID"));
    }
}
