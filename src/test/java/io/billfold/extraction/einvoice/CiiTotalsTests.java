package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiiTotalsTests {
    private static final String SETTLEMENT = """
            <Settlement>
              <SpecifiedTradeAllowanceCharge>
                <ChargeIndicator><Indicator>false</Indicator></ChargeIndicator>
                <ActualAmount>5.00</ActualAmount><ReasonCode>95</ReasonCode><Reason>Discount</Reason>
                <CategoryTradeTax><CategoryCode>S</CategoryCode><RateApplicablePercent>19</RateApplicablePercent></CategoryTradeTax>
              </SpecifiedTradeAllowanceCharge>
              <SpecifiedTradeAllowanceCharge>
                <ChargeIndicator>true</ChargeIndicator>
                <ActualAmount>2.00</ActualAmount>
                <CategoryTradeTax><CategoryCode>Z</CategoryCode><ApplicablePercent>0</ApplicablePercent></CategoryTradeTax>
              </SpecifiedTradeAllowanceCharge>
            </Settlement>
            """;

    @Test
    void tellAllowancesFromChargesInEitherSpelling() throws UnreadableXml {
        List<AllowanceCharge> found = CiiTotals.allowanceCharges(XmlTree.parse(TestInvoices.bytes(SETTLEMENT)));

        assertThat(found).extracting(AllowanceCharge::charge).containsExactly(false, true);
        assertThat(found).extracting(one -> one.amount().raw()).containsExactly("5.00", "2.00");
        assertThat(found.getFirst().reason().raw()).isEqualTo("Discount");
        assertThat(found.getFirst().reasonCode().raw()).isEqualTo("95");
        assertThat(found).extracting(one -> one.vatCategory().raw()).containsExactly("S", "Z");
        assertThat(found).extracting(one -> one.vatRate().raw()).containsExactly("19", "0");
    }
}
