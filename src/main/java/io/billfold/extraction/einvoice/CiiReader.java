package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.Syntax;

/**
 * UN/CEFACT Cross Industry Invoice: Factur-X and ZUGFeRD 2 in all profiles, XRechnung (EN 16931-3-3), and ZUGFeRD 1.0, which has the same
 * build under older names (the second of each pair of paths).
 */
final class CiiReader {
    private static final String SETTLEMENT_2 = "ApplicableHeaderTradeSettlement";
    private static final String SETTLEMENT_1 = "ApplicableSupplyChainTradeSettlement";

    private CiiReader() {}

    static EInvoice read(Element root) {
        boolean first = root.name().equals("CrossIndustryDocument");
        Element document = root.first("ExchangedDocument", "HeaderExchangedDocument");
        Element transaction = root.first("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        Element agreement = transaction.first("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
        Element settlement = transaction.first(SETTLEMENT_2, SETTLEMENT_1);
        return new EInvoice(
                first ? Syntax.ZUGFERD_1 : Syntax.CII,
                root.first("ExchangedDocumentContext", "SpecifiedExchangedDocumentContext")
                        .value("GuidelineSpecifiedDocumentContextParameter/ID"),
                document.value("ID"),
                document.value("IssueDateTime/DateTimeString", "IssueDateTime/DateTime"),
                document.value("TypeCode"),
                settlement.value("InvoiceCurrencyCode"),
                settlement.value(
                        "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString",
                        "SpecifiedTradePaymentTerms/DueDateDateTime/DateTime"),
                settlement.value("SpecifiedTradePaymentTerms/Description"),
                agreement.value("BuyerReference"),
                agreement.value("BuyerOrderReferencedDocument/IssuerAssignedID", "BuyerOrderReferencedDocument/ID"),
                settlement.value("InvoiceReferencedDocument/IssuerAssignedID"),
                document.all("IncludedNote/Content").stream()
                        .map(Element::value)
                        .toList(),
                CiiParty.read(agreement.first("SellerTradeParty")),
                CiiParty.read(agreement.first("BuyerTradeParty")),
                CiiPayment.read(settlement),
                CiiTotals.totals(settlement),
                CiiTotals.allowanceCharges(settlement),
                CiiTotals.vatBreakdown(settlement),
                transaction.all("IncludedSupplyChainTradeLineItem").stream()
                        .filter(CiiLine::isItem)
                        .map(CiiLine::read)
                        .toList());
    }
}
