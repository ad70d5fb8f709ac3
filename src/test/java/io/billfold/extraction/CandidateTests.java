package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.date.Dates;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.party.Parties;
import io.billfold.extraction.rank.Scored;
import io.billfold.money.DateReading.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the rankers choose from, as the training sees it. */
class CandidateTests {
    private static final Marks RECEIPT = marks("""
            PASAR MURNI SDN BHD
            NO 12, JALAN MAWAR 3
            81100 JOHOR BAHRU
            DATE: 25/12/2018
            PRINTED 26/12/2018
            BREAD   2.50
            TOTAL   RM 9.00
            """);

    @Test
    void everyDateMayBeTheIssueDate() {
        assertThat(texts(Dates.candidates(RECEIPT, Order.DAY_MONTH_YEAR)))
                .containsExactlyInAnyOrder("2018-12-25", "2018-12-26");
    }

    @Test
    void everyAmountMayBeTheTotal() {
        assertThat(texts(Totals.candidates(RECEIPT))).contains("2.50", "9.00");
    }

    @Test
    void aLineMayBeTheNameAndABlockTheAddress() {
        assertThat(texts(Parties.names(RECEIPT))).contains("PASAR MURNI SDN BHD");
        assertThat(texts(Parties.addresses(RECEIPT, Optional.empty())))
                .contains("NO 12, JALAN MAWAR 3 81100 JOHOR BAHRU");
    }

    @Test
    void neitherTheNumberOfABranchNorAPolitePhraseBeginsAName() {
        Marks receipt = marks("STORE # NY-1104\nBIRCH & OAK\nWELCOME TO\nOUR STORE\nBIRCH GASOLINE");

        assertThat(texts(Parties.names(receipt)))
                .contains("BIRCH & OAK", "BIRCH GASOLINE")
                .noneMatch(name -> name.startsWith("STORE") || name.startsWith("OUR STORE"));
    }

    @Test
    void theLineAboveAWindowMayBeNameAndAddressInOne() {
        Marks letter = marks("Nordlicht Druckerei GmbH - Hafenstr. 12 - 20457 Hamburg\n\nRechnung");
        var line = letter.sheet().segments().getFirst();
        var name = new Parties.Chosen("Nordlicht Druckerei GmbH", line, line.box(), 1);

        List<Scored> blocks = Parties.addresses(letter, Optional.of(name));

        assertThat(texts(blocks)).contains("Hafenstr. 12, 20457 Hamburg");
    }

    @Test
    void onePaperMayBearOneDayOnlyHoweverItIsPrinted() {
        assertThat(Dates.onlyOne(RECEIPT)).isFalse();
        assertThat(Dates.onlyOne(marks("DATE: 25/12/2018\n25 December 2018"))).isTrue();
        assertThat(Dates.onlyOne(marks("no day"))).isFalse();
    }

    private static List<String> texts(List<Scored> candidates) {
        assertThat(candidates)
                .allSatisfy(candidate -> assertThat(candidate.features())
                        .hasSameSizeAs(candidates.getFirst().features()));
        return candidates.stream().map(Scored::value).toList();
    }

    private static Marks marks(String text) {
        return new Marks(Sheet.of(Paper.scanned().page(text).reading()), LabelDictionary.load());
    }
}
