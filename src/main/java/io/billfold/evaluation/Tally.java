package io.billfold.evaluation;

/** Counts of one field: known in the truth, predicted, right. */
final class Tally {
    private int known;
    private int predicted;
    private int right;

    void add(Verdict.Outcome outcome) {
        known++;
        if (outcome != Verdict.Outcome.MISSED) {
            predicted++;
        }
        if (outcome == Verdict.Outcome.RIGHT) {
            right++;
        }
    }

    int known() {
        return known;
    }

    int predicted() {
        return predicted;
    }

    int right() {
        return right;
    }

    double precision() {
        return predicted == 0 ? 0 : (double) right / predicted;
    }

    double recall() {
        return known == 0 ? 0 : (double) right / known;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
