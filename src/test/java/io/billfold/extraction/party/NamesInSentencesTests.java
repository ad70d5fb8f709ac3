package io.billfold.extraction.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInSentencesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            because you made a purchase at Birch Digital Limited, a company registered in England | Birch Digital Limited
            Carriage is provided by Birch Airways, Inc., 4100 Terminal Drive, Charlotte           | Birch Airways, Inc.
            Erle & Söhne GmbH & Co. KG · Hafenstr. 12 · 20457 Hamburg · HRB 1188 · DE136695976    | Erle & Söhne GmbH & Co. KG
            AUTOHAUS ERLE INH. STEFAN ERLE E.K. ist Ihr Partner für alles rund um das Auto hier   | AUTOHAUS ERLE INH. STEFAN ERLE E.K.
            Birch Nurseries Ltd VAT No. 771530242                                                 | Birch Nurseries Ltd
            ausgeliefert im Auftrag der Birch Versand UG (haftungsbeschränkt), Hafenstr. 12       | Birch Versand UG (haftungsbeschränkt)
            Kauf auf Rechnung bei Erle Plattform S.à r.l., 18 Quai de la Sûre, L-6499 Echterbach  | Erle Plattform S.à r.l.
            Expedido en la sucursal de Abedul del Valle S.A. de C.V., Tehuani, Sinaloa, México    | Abedul del Valle S.A. de C.V.
            """)
    void findsACompanyByItsLegalForm(String sentence, String name) {
        assertThat(NamesInSentences.of(sentence))
                .map(range -> sentence.substring(range.start(), range.end()))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Registered office: Harbour Square, Dún Laoghaire, Co. Dublin",
                "Erle GmbH",
                "we thank you",
                "Kommanditgesellschaft, Sitz Paderborn, AG Paderborn HRA 4471 · phG: Klaus Brinkhoff · St.-Nr. 339/5712",
                "the Trust is not registered for VAT. Company limited by guarantee no. 4633017 and a charity as well"
            })
    void findsNoneInCountiesAndNoneWhereTheLineIsTheName(String line) {
        assertThat(NamesInSentences.of(line)).isEmpty();
    }
}
