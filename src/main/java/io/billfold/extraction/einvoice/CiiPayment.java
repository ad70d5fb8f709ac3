package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Payment;
import java.util.List;
import java.util.stream.Stream;

/** BG-16 to BG-19 in CII. */
final class CiiPayment {
    private static final String MEANS = "SpecifiedTradeSettlementPaymentMeans/";

    private CiiPayment() {}

    static Payment read(Element settlement) {
        List<Value> accounts = Stream.of("IBANID", "ProprietaryID")
                .flatMap(name -> settlement.all(MEANS + "PayeePartyCreditorFinancialAccount/" + name).stream())
                .map(Element::value)
                .filter(Value::isPresent)
                .toList();
        return new Payment(
                settlement.value(MEANS + "TypeCode"),
                settlement.value("PaymentReference"),
                accounts,
                settlement.value(MEANS + "PayeeSpecifiedCreditorFinancialInstitution/BICID"),
                settlement.value("SpecifiedTradePaymentTerms/DirectDebitMandateID"),
                settlement.value(MEANS + "PayerPartyDebtorFinancialAccount/IBANID"));
    }
}
