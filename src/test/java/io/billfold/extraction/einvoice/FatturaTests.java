package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatturaTests {
    private static final String SIMPLIFIED = """
            <p:FatturaElettronicaSemplificata versione="FSM10"
                xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.0">
              <FatturaElettronicaHeader>
                <DatiTrasmissione><FormatoTrasmissione>FSM10</FormatoTrasmissione></DatiTrasmissione>
                <CedentePrestatore>
                  <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>00743110157</IdCodice></IdFiscaleIVA>
                  <Denominazione>Bar Sport</Denominazione>
                  <Sede><Indirizzo>Via Po 7</Indirizzo><CAP>10121</CAP><Comune>Torino</Comune><Nazione>IT</Nazione></Sede>
                </CedentePrestatore>
                <CessionarioCommittente>
                  <IdentificativiFiscali><CodiceFiscale>80213330584</CodiceFiscale></IdentificativiFiscali>
                  <AltriDatiIdentificativi><Denominazione>Teatro Nuovo</Denominazione></AltriDatiIdentificativi>
                </CessionarioCommittente>
              </FatturaElettronicaHeader>
              <FatturaElettronicaBody>
                <DatiGenerali>
                  <DatiGeneraliDocumento>
                    <TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa><Data>2026-06-01</Data><Numero>5</Numero>
                  </DatiGeneraliDocumento>
                </DatiGenerali>
                <DatiBeniServizi>
                  <Descrizione>Pranzo</Descrizione><Importo>110.00</Importo>
                  <DatiIVA><Imposta>10.00</Imposta><Aliquota>10.00</Aliquota></DatiIVA>
                </DatiBeniServizi>
                <DatiBeniServizi>
                  <Descrizione>Libro</Descrizione><Importo>50.00</Importo>
                  <DatiIVA><Imposta>0.00</Imposta></DatiIVA><Natura>N4</Natura>
                </DatiBeniServizi>
              </FatturaElettronicaBody>
            </p:FatturaElettronicaSemplificata>
            """;

    @Test
    void readsTheSimplifiedFormatWhoseAmountsHoldTheTax() {
        Draft draft = EInvoicesTests.only(SIMPLIFIED);

        assertThat(draft.content().fields())
                .containsAllEntriesOf(Map.of(
                        Field.NUMBER, "5",
                        Field.SELLER_NAME, "Bar Sport",
                        Field.SELLER_VAT_ID, "IT00743110157",
                        Field.BUYER_NAME, "Teatro Nuovo",
                        Field.NET_TOTAL, "150.00",
                        Field.TAX_TOTAL, "10.00",
                        Field.TOTAL, "160.00"));
        assertThat(draft.content().vatBreakdown())
                .extracting(VatBreakdown::category, VatBreakdown::taxable)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("S", new BigDecimal("100.00")),
                        org.assertj.core.groups.Tuple.tuple("E", new BigDecimal("50.00")));
        assertThat(draft.content().lines().getFirst().description()).isEqualTo("Pranzo");
        assertThat(draft.content().lines().getFirst().vatRate()).isEqualByComparingTo("10");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"'', S", "N1, O", "N2.1, O", "N7, O", "N3.1, G", "N3.2, K", "N3.5, Z", "N4, E", "N5, E", "N6.3, AE"})
    void putsTheNatureOfAnOperationIntoACategory(String nature, String category) {
        assertThat(FatturaTotals.category(new Value(nature, "/Natura"))).isEqualTo(new Value(category, "/Natura"));
    }

    @Test
    void tellsADiscountFromASurcharge() throws UnreadableXml {
        String xml = TestInvoices.text("fattura.xml")
                .replaceFirst(
                        "<PrezzoTotale>",
                        "<ScontoMaggiorazione><Tipo>SC</Tipo><Importo>5.00</Importo></ScontoMaggiorazione>"
                                + "<ScontoMaggiorazione><Tipo>MG</Tipo><Importo>2.00</Importo></ScontoMaggiorazione>"
                                + "<PrezzoTotale>");
        Element line = XmlTree.parse(TestInvoices.bytes(xml))
                .first("FatturaElettronicaBody")
                .first("DatiBeniServizi")
                .first("DettaglioLinee");

        assertThat(FatturaTotals.allowanceCharges(line))
                .extracting(one -> one.charge() + " " + one.amount().raw())
                .containsExactly("false 5.00", "true 2.00");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "10, cash",
        "MP01, cash",
        "20, cheque",
        "MP02, cheque",
        "30, credit_transfer",
        "58, credit_transfer",
        "MP05, credit_transfer",
        "48, card",
        "MP08, card",
        "49, direct_debit",
        "59, direct_debit",
        "MP19, direct_debit",
        "68, online_payment",
        "MP23, online_payment",
        "97, netting",
        "MP22, netting",
        "1,"
    })
    void putsTheMeansOfPaymentIntoWords(String code, String word) {
        assertThat(PaymentMeans.word(code).orElse(null)).isEqualTo(word);
    }
}
