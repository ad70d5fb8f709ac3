package io.billfold.extraction;

import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.date.Dates;
import io.billfold.extraction.party.Parties;
import io.billfold.extraction.rank.Calibration;

/** What was learned: the rankers for each field, and how far their scores can be believed. */
public record Rankers(Totals totals, Dates dates, Parties parties, Calibration calibration) {
    /** Those that ship with Billfold. */
    public static Rankers load() {
        return new Rankers(new Totals(), new Dates(), new Parties(), Calibration.load());
    }
}
