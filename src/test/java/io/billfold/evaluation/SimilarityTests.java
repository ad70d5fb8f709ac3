package io.billfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTests {
    @ParameterizedTest
    @CsvSource({
        "99 CORNER MART S/B,99 CORNERMART S/B",
        "M.R. P.I.E. (X) SDN BHD,M.R. P.I.E (X) SDN. BHD.",
        "BHD SDN PIE MR,MR PIE SDN BHD"
    })
    void knowsTheSameVendorInAnotherSpelling(String left, String right) {
        assertThat(Similarity.of(left, right)).isGreaterThanOrEqualTo(Similarity.SOFT);
    }

    @ParameterizedTest
    @CsvSource({"MR PIE SDN BHD,SDN BHD", "ABC,''", "North Bakery,South Butcher"})
    void doesNotTakeAPartOrAnotherNameForTheVendor(String left, String right) {
        assertThat(Similarity.of(left, right)).isLessThan(Similarity.SOFT);
    }

    @Test
    void computesTheRatcliffObershelpRatio() {
        // The examples of Python's difflib documentation.
        assertThat(Similarity.ratio("abcd", "bcde")).isEqualTo(0.75);
        assertThat(Similarity.ratio("tide", "diet")).isCloseTo(0.25, within(1e-9));
        assertThat(Similarity.ratio("diet", "tide")).isCloseTo(0.5, within(1e-9));
    }
}
