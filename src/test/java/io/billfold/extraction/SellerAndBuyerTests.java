package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sells and who buys, where no heading over the names says it. */
class SellerAndBuyerTests {
    private static final Extraction EXTRACTION = new Extraction();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lumen is a trading name of Birch Supply Ltd, registered in England no. 11840273         | Birch Supply Ltd
            Lumen è un marchio di Betulla Energia S.p.A. – Sede legale Viale Roma 70 – P.IVA 11904720387 | Betulla Energia S.p.A.
            Lumen is een handelsnaam van Berk Kaart B.V. - KvK 24418820 - BTW NL851173044B01        | Berk Kaart B.V.
            Lumen est une marque de Bouleau Services SAS, RCS Nantes 819 402 272                    | Bouleau Services SAS
            """)
    void isTheCompanyThatTheSmallPrintSaysTheBrandIsOf(String smallPrint, String seller) {
        assertThat(read("lumen\n\nInvoice 4711   2026-03-03\n\nTotal   119.00 EUR" + "\n".repeat(30) + smallPrint))
                .containsEntry(Field.SELLER_NAME, seller);
    }

    @Test
    void isNotTheCompanyBelowWhoseNameAPersonIsAddressed() {
        assertThat(read("""
                Erle Bau AG            Uferweg 12
                Herr U. Schnyder       8645 Jona
                Dorfstrasse 40         Birke Host AG
                6173 Flühli LU         CHE-117.404.889 MWST

                Rechnung 2026-77310
                Jona, 16.06.2026

                Total inkl. MWST   246.04 CHF
                """))
                .containsEntry(Field.SELLER_NAME, "Birke Host AG")
                .containsEntry(Field.BUYER_NAME, "Erle Bau AG");
    }

    /** Swiss Implementation Guidelines for the QR-bill, 3.5: "Konto / Zahlbar an", "Zahlbar durch". */
    @Test
    void areNamedOnASwissPaymentPart() {
        assertThat(read("""
                bauform26
                Fachmesse für Architektur und Ausbau

                Erle Naturstein AG     Rechnung Nr.     250318846
                Frau Ladina Caduff     Rechnungsdatum   06.10.2026
                Industriestrasse 18
                9498 Rietbach

                Total CHF inkl. MWST   246.04









                Konto / Zahlbar an
                CH93 0076 2011 6238 5295 7
                Messe Birke AG
                Uferweg 100
                4399 Rheinbogen
                Zahlbar durch
                Erle Naturstein AG
                Industriestrasse 18
                9498 Rietbach
                """))
                .containsEntry(Field.SELLER_NAME, "Messe Birke AG")
                .containsEntry(Field.BUYER_NAME, "Erle Naturstein AG");
    }

    private static Map<Field, String> read(String page) {
        return EXTRACTION
                .extract(Paper.typeset().page(page).reading())
                .getFirst()
                .content()
                .fields();
    }
}
