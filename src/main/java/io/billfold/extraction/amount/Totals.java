package io.billfold.extraction.amount;

import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Scored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses total, total without tax, and tax together: the most probable triple that adds up, or the total alone. */
public final class Totals {
    private static final int CONSIDERED = 8;
    /** What a triple that adds up is worth beside the rankers' odds. */
    private static final double PROOF = 2.5;
    /** What it is worth more if the tax is a printed rate of the base. */
    private static final double RATE = 1.5;

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

    private record Rated(TotalCandidate candidate, double total, double net, double tax) {}

    public Triple choose(Marks marks) {
        List<Rated> rated = new ArrayList<>();
        for (TotalCandidate candidate : new AmountFeatures(marks).candidates()) {
            rated.add(new Rated(
                    candidate,
                    totalModel.probability(candidate.features()),
                    netModel.probability(candidate.features()),
                    taxModel.probability(candidate.features())));
        }
        Set<BigDecimal> rates = new HashSet<>();
        marks.amounts().stream()
                .filter(AmountMark::percent)
                .forEach(mark -> rates.add(mark.value().stripTrailingZeros()));
        double all = Math.max(1, rated.stream().mapToDouble(Rated::total).sum());
        return rated.stream()
                .sorted(Comparator.comparingDouble(Rated::total).reversed())
                .limit(CONSIDERED)
                .map(total -> best(total, rated, rates, all))
                .max(Comparator.comparingDouble(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(Triple.NONE);
    }

    /** The best triple with this total, with its logarithmic odds. */
    private static Map.Entry<Double, Triple> best(Rated total, List<Rated> rated, Set<BigDecimal> rates, double all) {
        double base = odds(total.total);
        Chosen chosenTotal = chosen(total.candidate, total.total / all);
        double bestScore = base;
        Optional<Rated> aloneNet =
                rated.stream().max(Comparator.comparingDouble(Rated::net)).filter(r -> r.net > 0.5);
        Optional<Rated> aloneTax =
                rated.stream().max(Comparator.comparingDouble(Rated::tax)).filter(r -> r.tax > 0.5);
        Triple best = new Triple(
                Optional.of(chosenTotal),
                aloneNet.map(r -> chosen(r.candidate, r.net * 0.7)),
                aloneTax.map(r -> chosen(r.candidate, r.tax * 0.7)),
                false);
        for (Rated net : rated) {
            if (net.net < 0.004) {
                continue;
            }
            BigDecimal rest = total.candidate.value().subtract(net.candidate.value());
            for (Rated tax : rated) {
                if (tax.tax >= 0.004 && AmountFeatures.equal(rest, tax.candidate.value())) {
                    double score =
                            base + gain(net.net) + gain(tax.tax) + PROOF + (rateFits(net, tax, rates) ? RATE : 0);
                    if (score > bestScore) {
                        bestScore = score;
                        boolean trivial = tax.candidate.value().signum() == 0;
                        best = new Triple(
                                Optional.of(chosenTotal),
                                Optional.of(chosen(net.candidate, Math.max(net.net, 0.6))),
                                Optional.of(chosen(tax.candidate, Math.max(tax.tax, 0.6))),
                                !trivial);
                    }
                }
            }
            if (rest.signum() == 0 && net.net > 0.3 && base + gain(net.net) > bestScore) {
                bestScore = base + gain(net.net);
                best = new Triple(
                        Optional.of(chosenTotal),
                        Optional.of(chosen(net.candidate, net.net)),
                        Optional.of(new Chosen(
                                BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY),
                                Optional.empty(),
                                net.net * 0.7)),
                        false);
            }
        }
        return Map.entry(bestScore, best);
    }

    private static boolean rateFits(Rated net, Rated tax, Set<BigDecimal> rates) {
        BigDecimal base = net.candidate.value();
        return rates.stream()
                .filter(rate -> rate.signum() > 0)
                .anyMatch(rate -> base.multiply(rate)
                                .movePointLeft(2)
                                .subtract(tax.candidate.value())
                                .abs()
                                .compareTo(new BigDecimal("0.02"))
                        < 0);
    }

    private static double gain(double probability) {
        return Math.max(-2, odds(probability) / 2);
    }

    private static double odds(double probability) {
        double p = Math.clamp(probability, 1e-5, 1 - 1e-5);
        return Math.log(p / (1 - p));
    }

    private static Chosen chosen(TotalCandidate candidate, double score) {
        return new Chosen(candidate.value(), Optional.of(candidate.evidence()), score);
    }
}
