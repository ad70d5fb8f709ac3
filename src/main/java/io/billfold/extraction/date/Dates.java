package io.billfold.extraction.date;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Scored;
import io.billfold.money.DateReading.Order;
import io.billfold.reading.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Chooses the issue date and the due date. */
public final class Dates {
    private final BoostedTrees issueModel;

    public Dates() {
        this(BoostedTrees.load(Dates.class, "issue-date.trees"));
    }

    public Dates(BoostedTrees issueModel) {
        this.issueModel = issueModel;
    }

    /**
     * A chosen date.
     *
     * @param score the ranker's probability, not calibrated
     * @param ambiguous whether its digits can be read as another day too
     */
    public record Chosen(LocalDate date, DateMark mark, double score, boolean ambiguous) {}

    /** The candidates for the issue date, for learning. */
    public static List<Scored> candidates(Marks marks, Order order) {
        return new DateFeatures(marks, order)
                .candidates().stream()
                        .map(candidate -> new Scored(candidate.date().toString(), candidate.features()))
                        .toList();
    }

    public Optional<Chosen> issueDate(Marks marks, Order order) {
        List<DateCandidate> candidates = new DateFeatures(marks, order).candidates();
        boolean typeset = marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
        ToDoubleFunction<DateCandidate> probability = candidate -> probability(candidate, typeset);
        double all = candidates.stream().mapToDouble(probability).sum();
        return candidates.stream()
                .max(Comparator.comparingDouble(probability))
                .map(best -> chosen(best, probability.applyAsDouble(best) / Math.max(1, all), marks));
    }

    /** Receipts have taught the trees well; the layouts of invoices vary more than the examples, so there the rule has its say. */
    private double probability(DateCandidate candidate, boolean typeset) {
        double learned = issueModel.probability(candidate.features());
        return typeset ? 0.5 * candidate.rule() + 0.5 * learned : learned;
    }

    /** The day that follows from the days to pay which a sentence grants, where none is printed. */
    public record Granted(LocalDate date, Segment segment) {}

    /** The due date that "within 30 days" means. */
    public static Optional<Granted> dueAfterDays(Marks marks, LocalDate issued) {
        return PaymentTerms.days(marks).map(days -> new Granted(issued.plusDays(days.count()), days.segment()));
    }

    /** A date after a label that says so, not before the issue date. */
    public Optional<Chosen> dueDate(Marks marks, Order order, Optional<LocalDate> issued) {
        return new DateFeatures(marks, order)
                .candidates().stream()
                        .filter(candidate -> candidate.labels().contains(Label.DUE_DATE)
                                || candidate.labels().contains(Label.AMOUNT_DUE))
                        .filter(candidate ->
                                issued.isEmpty() || !candidate.date().isBefore(issued.get()))
                        .max(Comparator.comparing(DateCandidate::date))
                        .map(best -> chosen(best, 0.9, marks));
    }

    /** Whether all dates of the page are one day, however often and in whatever form it is printed. */
    public static boolean onlyOne(Marks marks) {
        return marks.dates().stream()
                        .map(mark -> mark.printed().readings())
                        .filter(readings -> !readings.isEmpty())
                        .map(readings -> readings.getFirst().date())
                        .distinct()
                        .count()
                == 1;
    }

    private static Chosen chosen(DateCandidate candidate, double score, Marks marks) {
        DateMark mark = candidate.marks().stream()
                .min(Comparator.comparingInt(place -> marks.sheet().rowIndex(place.segment())))
                .orElseThrow();
        return new Chosen(candidate.date(), mark, score, candidate.ambiguous());
    }
}
