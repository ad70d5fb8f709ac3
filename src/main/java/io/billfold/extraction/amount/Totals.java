package io.billfold.extraction.amount;

import io.billfold.extraction.amount.TripleSearch.Rated;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Scored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses total, total without tax, and tax together: the most probable triple that adds up, or the total alone. */
public final class Totals {
    /** How little an amount counts as the total that follows from another total. */
    private static final double LEFT_TO_PAY = 0.02;

    /** How little an amount counts that is printed once more as it was rounded. */
    private static final double BEFORE_ROUNDING = 0.02;

    private final BoostedTrees totalModel;
    private final BoostedTrees netModel;
    private final BoostedTrees taxModel;

    public Totals() {
        this(
                BoostedTrees.load(Totals.class, "total.trees"),
                BoostedTrees.load(Totals.class, "net.trees"),
                BoostedTrees.load(Totals.class, "tax.trees"));
    }

    public Totals(BoostedTrees totalModel, BoostedTrees netModel, BoostedTrees taxModel) {
        this.totalModel = totalModel;
        this.netModel = netModel;
        this.taxModel = taxModel;
    }

    /**
     * A chosen amount.
     *
     * @param mark where it stands; absent for a tax that follows from the other two and is not printed
     * @param score the ranker's probability, not calibrated
     */
    public record Chosen(BigDecimal value, Optional<AmountMark> mark, double score) {}

    /**
     * The chosen totals.
     *
     * @param provedBySum whether total without tax plus tax is the total, all three printed
     */
    public record Triple(Optional<Chosen> total, Optional<Chosen> net, Optional<Chosen> tax, boolean provedBySum) {
        static final Triple NONE = new Triple(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The candidates for all three, for learning. */
    public static List<Scored> candidates(Marks marks) {
        return new AmountFeatures(marks)
                .candidates().stream()
                        .map(candidate -> new Scored(candidate.value().toPlainString(), candidate.features()))
                        .toList();
    }

    public Triple choose(Marks marks) {
        AmountFeatures amounts = new AmountFeatures(marks);
        List<TotalCandidate> candidates = amounts.candidates();
        double[] shares = totalModel.shares(
                candidates.stream().map(TotalCandidate::features).toList());
        preferRounded(shares, candidates, amounts);
        List<Rated> rated = IntStream.range(0, shares.length)
                .mapToObj(i -> new Rated(
                        candidates.get(i),
                        shares[i] * (amounts.isLeftToPay(candidates.get(i).value()) ? LEFT_TO_PAY : 1),
                        netModel.probability(candidates.get(i).features()),
                        taxModel.probability(candidates.get(i).features())))
                .toList();
        return new TripleSearch(rated, marks).best();
    }

    private static void preferRounded(double[] shares, List<TotalCandidate> candidates, AmountFeatures amounts) {
        for (int i = 0; i < shares.length; i++) {
            Optional<BigDecimal> rounded =
                    amounts.afterRounding(candidates.get(i).value());
            for (int j = 0; j < shares.length && rounded.isPresent(); j++) {
                if (candidates.get(j).value().compareTo(rounded.get()) == 0) {
                    shares[j] += shares[i];
                    shares[i] *= BEFORE_ROUNDING;
                }
            }
        }
    }
}
