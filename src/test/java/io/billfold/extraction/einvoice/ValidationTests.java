package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTests {
    @Test
    void findsNothingWrongWithAGoodXRechnung() {
        Draft draft = EInvoicesTests.only(TestInvoices.text("xrechnung.xml"));

        assertThat(draft.findings()).extracting(Finding::severity).containsOnly(Severity.OK);
        assertThat(draft.findings())
                .extracting(Finding::code)
                .contains(
                        "BR-CO-10",
                        "BR-CO-13",
                        "BR-CO-14",
                        "BR-CO-15",
                        "BR-CO-16",
                        "BR-CO-17",
                        "IBAN-97",
                        "VAT-ID",
                        "REFERENCE",
                        "DATE-ORDER",
                        "EN-16931");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BR-01 | <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID> | ''",
                "BR-02 | <cbc:ID>F-2026-118</cbc:ID> | ''",
                "BR-03 | <cbc:IssueDate>2026-10-03</cbc:IssueDate> | ''",
                "BR-04 | <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode> | ''",
                "BR-05 | <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode> | ''",
                "BR-CL-04 | CurrencyCode>EUR< | CurrencyCode>EURO<",
                "BR-07 | Grünflächenamt Bonn | ''",
                "BR-14 | <cbc:TaxInclusiveAmount currencyID=\"EUR\">166.55</cbc:TaxInclusiveAmount> | ''",
                "BR-21 | <cbc:ID>1</cbc:ID> | ''",
                "BR-25 | <cbc:Name>Tulpenzwiebeln</cbc:Name> | ''",
                "BR-27 | EUR\">50.00</cbc:PriceAmount> | EUR\">-50.00</cbc:PriceAmount>",
                "BR-33 | <cbc:AllowanceChargeReason>Treue</cbc:AllowanceChargeReason> | ''",
                "BR-38 | <cbc:AllowanceChargeReason>Fracht</cbc:AllowanceChargeReason> | ''",
                "BR-42 | <cbc:AllowanceChargeReason>Menge</cbc:AllowanceChargeReason> | ''",
                "BR-61 | <cbc:ID>DE89 3704 0044 0532 0130 00</cbc:ID> | ''",
                "BR-CO-09 | DE 136695976 | 136695976",
                "BR-CO-10 | EUR\">100.00</cbc:LineExtensionAmount> | EUR\">101.00</cbc:LineExtensionAmount>",
                "BR-CO-11 | EUR\">10.00</cbc:AllowanceTotalAmount> | EUR\">11.00</cbc:AllowanceTotalAmount>",
                "BR-CO-12 | EUR\">5.00</cbc:ChargeTotalAmount> | EUR\">6.00</cbc:ChargeTotalAmount>",
                "BR-CO-13 | EUR\">145.00< | EUR\">150.00<",
                "BR-CO-14 | EUR\">21.55< | EUR\">21.95<",
                "BR-CO-15 | EUR\">166.55< | EUR\">196.55<",
                "BR-CO-16 | EUR\">66.60< | EUR\">0.00<",
                "BR-CO-17 | EUR\">18.05< | EUR\">19.05<",
                "BR-S-05 | <cbc:Percent>7</cbc:Percent> | <cbc:Percent>0</cbc:Percent>",
                "BR-S-08 | EUR\">95.00< | EUR\">45.00<",
                "BR-CL-17 | <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7 | <cac:TaxCategory><cbc:ID>Q</cbc:ID><cbc:Percent>7",
                "BR-E-09 | <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7 | <cac:TaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>7",
                "BR-AE-02 | <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7 | <cac:TaxCategory><cbc:ID>AE</cbc:ID><cbc:Percent>7",
                "BR-IC-10 | <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7 | <cac:TaxCategory><cbc:ID>K</cbc:ID><cbc:Percent>7",
                "BR-DE-6 | <cbc:Telephone>0221 1234</cbc:Telephone> | ''",
                "BR-DE-15 | <cbc:BuyerReference>04011000-12345-34</cbc:BuyerReference> | ''",
                "PEPPOL-EN16931-R120 | EUR\">6.00</cbc:PriceAmount> | EUR\">7.00</cbc:PriceAmount>"
            })
    void namesTheRuleThatIsBroken(String rule, String original, String broken) {
        String good = TestInvoices.text("xrechnung.xml");
        assertThat(good).contains(original);

        Draft draft = EInvoicesTests.only(good.replace(original, broken));

        assertThat(draft.findings())
                .filteredOn(finding -> finding.severity() != Severity.OK)
                .extracting(Finding::code)
                .contains(rule);
    }

    @Test
    void asksNoLinesOfAProfileWithoutLines() {
        String minimum = TestInvoices.text("factur-x.xml")
                .replace("<ram:ID>urn:cen.eu:en16931:2017<", "<ram:ID>urn:factur-x.eu:1p0:minimum<")
                .replaceAll("(?s)<ram:IncludedSupplyChainTradeLineItem>.*</ram:IncludedSupplyChainTradeLineItem>", "");

        Draft draft = EInvoicesTests.only(minimum);

        assertThat(draft.findings()).extracting(Finding::severity).containsOnly(Severity.OK);
    }

    @Test
    void holdsTheItalianFormatToTheArithmeticOnly() {
        Draft draft = EInvoicesTests.only(
                TestInvoices.text("fattura.xml").replaceAll("(?s)(</FatturaElettronicaBody>).*(</p:)", "$1$2"));

        assertThat(draft.findings())
                .extracting(Finding::code)
                .contains("BR-CO-15")
                .doesNotContain("EN-16931", "BR-01");
        assertThat(draft.findings()).extracting(Finding::severity).containsOnly(Severity.OK);
    }
}
