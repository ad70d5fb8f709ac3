package io.billfold.model;

import java.time.Duration;

/** Where it is written down what was asked and what it cost. */
interface Books {
    /**
     * One question asked, answered or not.
     *
     * @param outcome {@code given}, {@code kept} for an answer that was known already, or the reason why there is none
     */
    record Entry(String model, String purpose, String outcome, Usage usage, Duration took) {}

    void enter(Entry entry);
}
