package io.billfold.extraction.date;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Scored;
import io.billfold.money.DateReading.Order;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        double all = candidates.stream().mapToDouble(this::probability).sum();
        return candidates.stream()
                .max(Comparator.comparingDouble(this::probability))
                .map(best -> chosen(best, probability(best) / Math.max(1, all), marks));
    }

    private double probability(DateCandidate candidate) {
        return issueModel.probability(candidate.features());
    }

    /** A date after a label that says so, not before the issue date. */
    public Optional<Chosen> dueDate(Marks marks, Order order, Optional<LocalDate> issued) {
        return new DateFeatures(marks, order)
                .candidates().stream()
                        .filter(candidate -> candidate.labels().contains(Label.DUE_DATE))
                        .filter(candidate ->
                                issued.isEmpty() || !candidate.date().isBefore(issued.get()))
                        .max(Comparator.comparing(DateCandidate::date))
                        .map(best -> chosen(best, 0.9, marks));
    }

    private static Chosen chosen(DateCandidate candidate, double score, Marks marks) {
        DateMark mark = candidate.marks().stream()
                .min(Comparator.comparingInt(place -> marks.sheet().rowIndex(place.segment())))
                .orElseThrow();
        return new Chosen(candidate.date(), mark, score, candidate.ambiguous());
    }
}
