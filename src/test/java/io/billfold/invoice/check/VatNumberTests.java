package io.billfold.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "BG175074752",
                "CHE-100.155.212 MWST",
                "CY10259033P",
                "CZ25123891",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESJ99216582",
                "ES54362315K",
                "ESX5253868R",
                "FI20774740",
                "FR40303265045",
                "GB980780684",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE6433435OA",
                "IE8D79739I",
                "IT00743110157",
                "LT119511515",
                "LT100001919017",
                "LU15027442",
                "LV40003521600",
                "MT11679112",
                "NL004495445B01",
                "NO995525828MVA",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619"
            })
    void acceptsANumberWhoseCheckDigitsHold(String number) {
        Verdict verdict = VatNumber.check(number);

        assertThat(verdict).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585626",
                "BE0428759496",
                "BG175074751",
                "CHE100155213",
                "CY10259033Q",
                "CZ25123890",
                "DE136695978",
                "DK13585627",
                "EE100931557",
                "EL094259215",
                "ESJ99216583",
                "ES54362315L",
                "FI20774741",
                "FR41303265045",
                "GB980780683",
                "HR33392005962",
                "HU12892313",
                "IE6433435E",
                "IT00743110158",
                "LT119511516",
                "LU15027443",
                "LV40003521601",
                "MT11679113",
                "NL004495446B01",
                "PL8567346216",
                "PT501964842",
                "RO18547291",
                "SE123456789801",
                "SI50223055",
                "SK2022749618",
                "DE12345",
                "DE13669597X"
            })
    void refusesANumberWithAWrongDigitOrForm(String number) {
        Verdict verdict = VatNumber.check(number);

        assertThat(verdict).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US123456789", "", "12", "MY-1234"})
    void doesNotJudgeNumbersOfOtherCountries(String number) {
        Verdict verdict = VatNumber.check(number);

        assertThat(verdict).isEqualTo(Verdict.UNKNOWN);
    }

    @Property
    void alwaysAnswers(@ForAll("prefixes") String prefix, @ForAll String rest) {
        Verdict verdict = VatNumber.check(prefix + rest);

        assertThat(verdict).isNotNull();
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("AT", "BE", "CHE", "CY", "DE", "ES", "FR", "GB", "IE", "LT", "NL", "RO", "SE");
    }
}
