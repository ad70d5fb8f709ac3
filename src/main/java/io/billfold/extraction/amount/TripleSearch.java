package io.billfold.extraction.amount;

import io.billfold.extraction.amount.Totals.Chosen;
import io.billfold.extraction.amount.Totals.Triple;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.vat.VatSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches the most probable total with the total without tax and the tax that go with it: what adds up outweighs what merely looks right. */
final class TripleSearch {
    private static final int CONSIDERED = 8;
    /** What a triple that adds up is worth beside the rankers' odds. */
    private static final double PROOF = 2.5;
    /** What it is worth more if the tax is a printed rate of the base. */
    private static final double RATE = 1.5;
    /** What it is worth if the printed rates with their bases and taxes add up to it. */
    private static final double BREAKDOWN = 4;
    /** No country takes as much of a price: what looks like a larger tax is the net once more. */
    private static final BigDecimal LARGEST_TAX = new BigDecimal("0.45");

    private static final BigDecimal COIN = new BigDecimal("0.05");
    private static final double LEAST = 0.004;
    private static final double LIKELY = 0.5;
    /** A part that was found by itself, with nothing that adds up, is less sure than its ranker thinks. */
    private static final double UNPROVED = 0.7;

    /** A candidate with the rankers' probabilities of being each of the three. */
    record Rated(TotalCandidate candidate, double total, double net, double tax) {
        BigDecimal value() {
            return candidate.value();
        }
    }

    private record Found(double odds, Triple triple) {}

    private final List<Rated> rated;
    private final Set<BigDecimal> rates = new HashSet<>();
    private final Optional<VatSummary> summary;
    private final double allTotals;

    TripleSearch(List<Rated> rated, Marks marks) {
        this.rated = rated;
        this.summary = VatSummary.of(marks);
        this.allTotals = Math.max(1, rated.stream().mapToDouble(Rated::total).sum());
        marks.amounts().stream()
                .filter(AmountMark::percent)
                .forEach(mark -> rates.add(mark.value().stripTrailingZeros()));
    }

    Triple best() {
        return rated.stream()
                .sorted(Comparator.comparingDouble(Rated::total).reversed())
                .filter(total -> total.total() >= LEAST || summed(total))
                .limit(CONSIDERED)
                .map(this::best)
                .max(Comparator.comparingDouble(Found::odds))
                .map(Found::triple)
                .orElse(Triple.NONE);
    }

    private boolean summed(Rated total) {
        return summary.filter(vat ->
                        AmountFeatures.equal(vat.gross(), total.value()) || roundedTo(total.value(), vat.gross()))
                .isPresent();
    }

    /** Where the smallest coin is worth five cents, cash totals are rounded to it after tax. */
    private static boolean roundedTo(BigDecimal rounded, BigDecimal exact) {
        return rounded.remainder(COIN).signum() == 0
                && rounded.subtract(exact).abs().compareTo(COIN.divide(BigDecimal.TWO)) <= 0;
    }

    private Found best(Rated total) {
        Found best = apart(total);
        if (summed(total)) {
            best = byBreakdown(total);
        }
        for (Rated net : rated) {
            if (net.net() < LEAST) {
                continue;
            }
            for (Rated tax : rated) {
                if (tax.tax() >= LEAST && (addUp(total, net, tax) || addUpRounded(total, net, tax))) {
                    Found found = together(total, net, tax);
                    best = found.odds() > best.odds() ? found : best;
                }
            }
            boolean same = total.value().compareTo(net.value()) == 0 || roundedTo(total.value(), net.value());
            if (same && net.net() > 0.3) {
                Found found = untaxed(total, net);
                best = found.odds() > best.odds() ? found : best;
            }
        }
        return best;
    }

    /** Each by itself. */
    private Found apart(Rated total) {
        Optional<Rated> net =
                rated.stream().max(Comparator.comparingDouble(Rated::net)).filter(likely -> likely.net() > LIKELY);
        Optional<Rated> tax = rated.stream()
                .max(Comparator.comparingDouble(Rated::tax))
                .filter(likely -> likely.tax() > LIKELY && small(likely.value(), total.value()));
        return new Found(
                odds(total.total()),
                new Triple(
                        Optional.of(chosenTotal(total)),
                        net.map(part -> chosen(part, part.net() * UNPROVED)),
                        tax.map(part -> chosen(part, part.tax() * UNPROVED)),
                        false));
    }

    /** As the rows with rates, bases and taxes add up, whether or not their sums are printed. */
    private Found byBreakdown(Rated total) {
        VatSummary vat = summary.orElseThrow();
        Optional<Rated> net = printed(vat.net());
        Optional<Rated> tax = printed(vat.tax());
        return new Found(
                odds(total.total())
                        + PROOF
                        + BREAKDOWN
                        + net.map(part -> gain(part.net())).orElse(0.0)
                        + tax.map(part -> gain(part.tax())).orElse(0.0),
                new Triple(
                        Optional.of(chosenTotal(total)),
                        Optional.of(chosen(net, vat.net())),
                        Optional.of(chosen(tax, vat.tax())),
                        vat.tax().signum() != 0));
    }

    private Optional<Rated> printed(BigDecimal value) {
        return rated.stream()
                .filter(candidate -> AmountFeatures.equal(candidate.value(), value))
                .findFirst();
    }

    private static Chosen chosen(Optional<Rated> printed, BigDecimal value) {
        return printed.map(part -> chosen(part, 0.9))
                .orElseGet(() -> new Chosen(value.setScale(2, RoundingMode.HALF_UP), Optional.empty(), 0.8));
    }

    private boolean addUp(Rated total, Rated net, Rated tax) {
        BigDecimal rest = total.value().subtract(net.value());
        return (AmountFeatures.equal(rest, tax.value())
                        || AmountFeatures.equal(rest, tax.value().negate()))
                && rest.signum() * total.value().signum() >= 0
                && small(rest, net.value());
    }

    /** Cash totals: net and tax are exact, and of the total only what can be paid in coins is printed. */
    private static boolean addUpRounded(Rated total, Rated net, Rated tax) {
        BigDecimal exact = net.value().add(tax.value());
        return exact.compareTo(total.value()) != 0
                && tax.value().signum() > 0
                && roundedTo(total.value(), exact)
                && small(tax.value(), net.value());
    }

    private Found together(Rated total, Rated net, Rated tax) {
        boolean breakdown = summed(total)
                && summary.filter(vat -> AmountFeatures.equal(vat.net(), net.value()))
                        .isPresent();
        double odds = odds(total.total())
                + gain(net.net())
                + gain(tax.tax())
                + PROOF
                + (breakdown ? BREAKDOWN : rateFits(net, tax) ? RATE : 0);
        // Some credit notes print the tax without the sign of the other two.
        BigDecimal signed =
                total.value().subtract(net.value()).signum() == -tax.value().signum()
                        ? tax.value().negate()
                        : tax.value();
        Chosen chosenTax = new Chosen(signed, Optional.of(tax.candidate().evidence()), Math.max(tax.tax(), 0.6));
        return new Found(
                odds,
                new Triple(
                        Optional.of(chosenTotal(total)),
                        Optional.of(chosen(net, Math.max(net.net(), 0.6))),
                        Optional.of(chosenTax),
                        signed.signum() != 0));
    }

    private Found untaxed(Rated total, Rated net) {
        Chosen nothing = new Chosen(BigDecimal.ZERO.setScale(2), Optional.empty(), net.net() * UNPROVED);
        return new Found(
                odds(total.total()) + gain(net.net()),
                new Triple(
                        Optional.of(chosenTotal(total)),
                        Optional.of(chosen(net, net.net())),
                        Optional.of(nothing),
                        false));
    }

    private boolean rateFits(Rated net, Rated tax) {
        return rates.stream()
                .filter(rate -> rate.signum() > 0)
                .anyMatch(rate -> net.value()
                                .multiply(rate)
                                .movePointLeft(2)
                                .abs()
                                .subtract(tax.value().abs())
                                .abs()
                                .compareTo(new BigDecimal("0.02"))
                        < 0);
    }

    private static boolean small(BigDecimal tax, BigDecimal base) {
        return tax.abs().compareTo(base.abs().multiply(LARGEST_TAX)) <= 0;
    }

    private static double gain(double probability) {
        return Math.max(-2, odds(probability) / 2);
    }

    private static double odds(double probability) {
        double p = Math.clamp(probability, 1e-5, 1 - 1e-5);
        return Math.log(p / (1 - p));
    }

    private Chosen chosenTotal(Rated total) {
        return chosen(total, total.total() / allTotals);
    }

    private static Chosen chosen(Rated part, double score) {
        return new Chosen(part.value(), Optional.of(part.candidate().evidence()), score);
    }
}
