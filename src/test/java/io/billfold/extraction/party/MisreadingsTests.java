package io.billfold.extraction.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadingsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L0T 12 | LOT 12",
                "4330O SERI | 43300 SERI",
                "411SO KLANG | 41150 KLANG",
                "SENT0SA | SENTOSA",
                "Leve1 2 | Level 2",
                "TANAN JAYA | TAMAN JAYA",
                "JIn Ipoh | Jln Ipoh",
                "Birch Gr111 | Birch Grill",
                "No 9, Jalan lpoh | No 9, Jalan Ipoh"
            })
    void mendsWhatIsCommonlyConfused(String printed, String meant) {
        assertThat(Misreadings.mended(printed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7-ELEVEN",
                "U13/BG",
                "JALAN SS15/4D",
                "PJU6A",
                "BLOCK B1",
                "12B",
                "Chick & Co",
                "Wood-f11",
                "1851-A",
                "CENTRAL MARKET",
                "Bahnhofstraße 5",
                "3 rue de la Paix"
            })
    void leavesAloneWhatMayBeMeantSo(String printed) {
        assertThat(Misreadings.mended(printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOOD FRIENDS SON BHD | GOOD FRIENDS SDN BHD",
                "GOOD FRIENDS SIN. BND | GOOD FRIENDS SDN BHD",
                "GOOD FRIENDS 5/8 | GOOD FRIENDS S/B",
                "GOOD FRIENDS S/B (K | GOOD FRIENDS S/B",
                "GOOD FRIENDS SDN BHD (CO. | GOOD FRIENDS SDN BHD",
                "GOOD FRIENDS SDN. BHD. | GOOD FRIENDS SDN. BHD.",
                "C0. OF FRIENDS | CO. OF FRIENDS",
                "FRIENDS (M) BHD | FRIENDS (M) BHD"
            })
    void mendsTheEndOfACompanysName(String printed, String meant) {
        assertThat(Misreadings.mendedName(printed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40100 SHAH ALAN | 40100 SHAH ALAM",
                "Kuala Luxpur | Kuala Lumpur",
                "FETALING JAYA | PETALING JAYA",
                "JALAN UTARA | JALAN UTARA",
                "SHAH ALAM UTARA | SHAH ALAM UTARA",
                "NEW FORK | NEW YORK",
                "KUALA KANGSAR | KUALA KANGSAR"
            })
    void mendsAPlaceOfTwoWordsByItsLegibleOne(String printed, String meant) {
        assertThat(Misreadings.mended(printed)).isEqualTo(meant);
    }
}
