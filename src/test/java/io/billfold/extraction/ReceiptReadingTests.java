package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import org.junit.jupiter.api.Test;

/** What till receipts print otherwise than invoices, and what recognisers make of it. */
class ReceiptReadingTests {
    private static final Extraction EXTRACTION = new Extraction();

    private static final String HEAD = """
                    PAPER CRANE SDN BHD
                    NO 7, JALAN CAMAR 3
                    41200 KLANG
                    TEL: 03-3344 5566

            RECEIPT NO: PC00417        DATE: 21/03/2018 13:30

            NOODLES                                  20.00
            TEA                                       4.00
            """;

    @Test
    void takesTheTotalThatWasRoundedToTheSmallestCoin() {
        Draft draft = read("""
            SUBTOTAL                                 24.00
            GST 6%                                    1.44
            ROUNDING ADJ                              0.01
            NET TOTAL                                25.45
            CASH                                     30.00
            CHANGE                                    4.55
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "25.45");
    }

    @Test
    void takesTheRoundedAmountWhateverItIsCalled() {
        Draft draft = read("""
            TOTAL SALES (INCLUSIVE GST)              24.02
            ROUNDING ADJUSTMENT                       0.02
            ROUNDING                                 24.00
            CASH                                     50.00
            CHANGE                                   26.00
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
    }

    @Test
    void takesNoNumberThatLostItsDecimalMarkForTheTotal() {
        Draft draft = read("""
            TOTAL (EXCLUDING GST):                   22.64
            GST PAYABLE:                              1.36
            TOTAL (INCLUSIVE OF GST):                 2400
            TOTAL:                                   24.00
            CASH:                                    50.00
            CHANGE:                                  26.00
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
    }

    @Test
    void takesNoMisreadWordOfTheLabelForTheTotal() {
        Draft draft = read("""
            TOTAL SALES (INCLUSIVE 65T)              24.00
            CASH                                     50.00
            CHANGE                                   26.00
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
    }

    @Test
    void readsAmountsWhoseDollarSignWasTakenForALetter() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                        WILLOW STORE
                        4 ELM ST

                        03/14/2026
                        PENS                              S2.99
                        PAPER                             S5.10
                        TOTAL                             S8.09
                        """).reading()).getFirst();

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "8.09");
    }

    @Test
    void goesOnWithTheNameWhereTheNextLineSaysTheTrade() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                        Willow Lane
                        Restaurant & Bar
                        120 Elm Street
                        Springfield, IL 62701

                        03/14/2026
                        Soup                               6.50
                        Total                              6.50
                        """).reading()).getFirst();

        assertThat(draft.content().fields()).containsEntry(Field.SELLER_NAME, "Willow Lane Restaurant & Bar");
    }

    @Test
    void takesAPolitePhraseForNoNameThoughALetterIsMissing() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                        YOUR GUEST UMBER IS
                        24
                        WILLOW BURGER
                        120 ELM STREET

                        03/14/2026
                        BURGER                             6.50
                        TOTAL                              6.50
                        """).reading()).getFirst();

        assertThat(draft.content().fields().get(Field.SELLER_NAME)).doesNotContain("UMBER");
    }

    @Test
    void addsUpWhatStandsAboveATotalWhateverItIsCalled() {
        Draft draft = read("""
            SUB TOTAL                                24.00
            SERVICE CHARGE 10%                        2.40
            GST 6%                                    1.58
            ROUNDING ADJ                              0.02
            NET TOTAL                                28.00
            CASH                                     50.00
            CHANGE                                   22.00
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "28.00");
    }

    @Test
    void knowsTheTotalWhoseLabelWasMisread() {
        Draft draft = read("""
            SUBTUIAL                                 24.02
            RUUNDING ADJ                             -0.02
            lotal                                    24.00
            LASH                                     50.00
            CHANCE                                   26.00
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
    }

    /** The amount after rounding may be the total, and was misread. */
    @Test
    void provesNoTotalThatNoCoinsCanPayWhereRoundingIsPrinted() {
        Draft draft = read("""
            SUBTOTAL                                 24.00
            GST 6%                                    1.44
            TOTAL                                    25.44
            ROUNDING ADJ                               001
            """);

        assertThat(draft.proved()).isFalse();
    }

    @Test
    void readsAFadedDecimalMarkAfterTheCurrency() {
        Draft draft = read("""
            TOTAL                                    RM 24-00
            CASH                                     RM 50.00
            CHANGE                                   RM 26.00
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
    }

    @Test
    void takesTheNumberOfATillForNoAmericanTelephone() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                        PAPER CRANE

                        NOODLES                       8.50
                        TOTAL                         8.50
                        CASH                         10.00
                        CHANGE                        1.50
                        #001-001-0934-0001 05/01/2018 13:30
                        """).reading()).getFirst();

        assertThat(draft.content().fields()).containsEntry(Field.ISSUE_DATE, "2018-01-05");
    }

    @Test
    void keepsTheDistrictBelowThePostcodeInTheAddress() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                PAPER CRANE SDN BHD
                                NO 7, JALAN CAMAR 3
                                TAMAN MUTIARA
                                41200 KLANG, SELANGOR
                                MALAYSIA
                                TEL: 03-3344 5566

                        DATE: 21/03/2018 13:30
                        NOODLES                       8.50
                        TOTAL                         8.50
                        """).reading()).getFirst();

        assertThat(draft.content().fields())
                .containsEntry(
                        Field.SELLER_ADDRESS, "NO 7, JALAN CAMAR 3 TAMAN MUTIARA 41200 KLANG, SELANGOR MALAYSIA");
    }

    @Test
    void takesNoPolitePhraseForTheSeller() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                 YOUR GUEST NUMBER IS
                                         57
                                 BLUE HERON BURGER
                                 1200 Harbor Road
                                 Salem, OR 97301
                                 (503) 555-0142

                        1 Burger                      8.50
                        Tax                           0.50
                        Total                         9.00
                        03/21/2018 1:30 PM
                        """).reading()).getFirst();

        assertThat(draft.content().fields()).containsEntry(Field.SELLER_NAME, "BLUE HERON BURGER");
    }

    @Test
    void leavesTelephoneNumbersOutOfTheSellersName() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                                 BLUE HERON CAFE 503-555-0142
                                 1200 Harbor Road
                                 Salem, OR 97301

                        1 Soup                        8.50
                        Tax                           0.50
                        Total                         9.00
                        03/21/2018 1:30 PM
                        """).reading()).getFirst();

        assertThat(draft.content().fields()).containsEntry(Field.SELLER_NAME, "BLUE HERON CAFE");
    }

    @Test
    void mendsATotalOfWhichOneFigureWasMisread() {
        Draft draft = read("""
            TOTAL                                    24.80
            CASH                                     30.00
            CHANGE                                    6.00
            GST SUMMARY         AMOUNT       TAX
            SR 6%                22.64      1.36
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
        assertThat(draft.findings())
                .filteredOn(finding -> finding.code().equals("TOTAL-MISREAD"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("24.80", "24.00"));
        assertThat(draft.evidence().get(Field.TOTAL).confidence()).isLessThanOrEqualTo(0.9);
    }

    @Test
    void believesTheTotalWhereOnlyTheChangeSaysOtherwise() {
        Draft draft = read("""
            TOTAL                                    24.00
            CASH                                     30.00
            CHANGE                                    5.20
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "24.00");
    }

    @Test
    void takesTheTaxWithinTheTotalForNoTotal() {
        Draft draft = read("""
            SUBTOTAL                                 24.00
            SERVICE 10%                               2.40
            TOTAL                                    26.40
            VAT INCLUDED IN TOTAL                    54.00
            CASH                                     26.40
            """);

        assertThat(draft.content().fields()).containsEntry(Field.TOTAL, "26.40");
    }

    @Test
    void joinsANameThatIsPrintedWithWideSpaces() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                          BLUE HERON HARDWARE
                          TRADING    (SETIA
                           ALAM)    SDN BHD
                              822737-X
                    NO 7, JALAN CAMAR 3
                    41200 KLANG, SELANGOR

                    DATE: 21/03/2018 13:30
                    NAILS                         8.50
                    TOTAL                         8.50
                    """).reading()).getFirst();

        assertThat(draft.content().fields())
                .containsEntry(Field.SELLER_NAME, "BLUE HERON HARDWARE TRADING (SETIA ALAM) SDN BHD");
    }

    @Test
    void takesNobodyAtTheTillForTheSeller() {
        Draft draft = EXTRACTION.extract(Paper.scanned().page("""
                    THANK YOU AND DO VISIT US AGAIN
                    Cashier [A. RAHMAN]
                    Machine [003]
                    BLUE HERON CASH & CARRY
                    NO 7, JALAN CAMAR 3
                    41200 KLANG, SELANGOR

                    DATE: 21/03/2018 13:30
                    NOODLES                       8.50
                    TOTAL                         8.50
                    """).reading()).getFirst();

        assertThat(draft.content().fields()).containsEntry(Field.SELLER_NAME, "BLUE HERON CASH & CARRY");
    }

    private static Draft read(String sums) {
        return EXTRACTION.extract(Paper.scanned().page(HEAD + sums).reading()).getFirst();
    }
}
