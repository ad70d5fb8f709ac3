package io.billfold.extraction.einvoice;

import io.billfold.invoice.content.Field;
import java.util.Currency;
import java.util.List;

/** What an invoice must say at all: BR-01 to BR-15 and what concerns the header besides. */
final class HeaderRules {
    static final List<Rule> RULES = List.of(
            new Rule(
                    "BR-01",
                    "An invoice names its specification (BT-24)",
                    invoice -> invoice.specification().isPresent()),
            new Rule(
                    "BR-02",
                    "An invoice has a number (BT-1)",
                    Field.NUMBER,
                    invoice -> invoice.number().isPresent()),
            new Rule(
                    "BR-03",
                    "An invoice has an issue date (BT-2)",
                    Field.ISSUE_DATE,
                    invoice -> invoice.issueDate().date().isPresent()),
            new Rule(
                    "BR-04",
                    "An invoice has a type code (BT-3)",
                    invoice -> invoice.typeCode().isPresent()),
            new Rule(
                    "BR-05",
                    "An invoice has a currency (BT-5)",
                    Field.CURRENCY,
                    invoice -> invoice.currency().isPresent()),
            new Rule("BR-CL-04", "The currency is one of ISO 4217", Field.CURRENCY, HeaderRules::knownCurrency),
            new Rule(
                    "BR-06",
                    "An invoice names its seller (BT-27)",
                    Field.SELLER_NAME,
                    invoice -> invoice.seller().name().isPresent()),
            new Rule(
                    "BR-07",
                    "An invoice names its buyer (BT-44)",
                    Field.BUYER_NAME,
                    invoice -> invoice.buyer().name().isPresent()),
            new Rule(
                    "BR-08",
                    "An invoice has the seller's address (BG-5)",
                    Field.SELLER_ADDRESS,
                    invoice -> invoice.seller().address().isPresent()),
            new Rule(
                    "BR-09",
                    "The seller's address has a country (BT-40)",
                    Field.SELLER_ADDRESS,
                    invoice -> invoice.seller().address().country().isPresent()),
            new Rule(
                    "BR-CO-26",
                    "The seller has a VAT number, a registration or an identifier",
                    Field.SELLER_VAT_ID,
                    invoice -> invoice.seller().vatId().isPresent()
                            || invoice.seller().registration().isPresent()
                            || invoice.seller().taxNumber().isPresent()),
            new Rule(
                    "BR-CO-09",
                    "A VAT number begins with its country",
                    Field.SELLER_VAT_ID,
                    HeaderRules::countryPrefixes),
            new Rule(
                    "BR-13",
                    "An invoice has a total without VAT (BT-109)",
                    Field.NET_TOTAL,
                    invoice -> invoice.totals().net().isPresent()),
            new Rule(
                    "BR-14",
                    "An invoice has a total with VAT (BT-112)",
                    Field.TOTAL,
                    invoice -> invoice.totals().total().isPresent()),
            new Rule(
                    "BR-15",
                    "An invoice has an amount due (BT-115)",
                    Field.AMOUNT_DUE,
                    invoice -> invoice.totals().due().isPresent()),
            new Rule(
                    "BR-CO-18",
                    "An invoice has a VAT breakdown (BG-23)",
                    Field.TAX_TOTAL,
                    invoice -> Profile.of(invoice) == Profile.MINIMUM
                            || !invoice.vatBreakdown().isEmpty()));

    private HeaderRules() {}

    private static boolean knownCurrency(EInvoice invoice) {
        return !invoice.currency().isPresent()
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> invoice.currency().is(currency.getCurrencyCode()));
    }

    private static boolean countryPrefixes(EInvoice invoice) {
        return List.of(invoice.seller().vatId(), invoice.buyer().vatId()).stream()
                .filter(Value::isPresent)
                .allMatch(id -> id.raw().strip().matches("[A-Z]{2}.+"));
    }
}
