package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the words of all boxes together to lines: detection cuts some printed lines in pieces and joins others across columns. */
final class Rows {
    /** Words whose middles differ by less than this, in heights, stand on one line. */
    private static final double SAME_ROW = 0.5;

    /** A gap above this, in heights, parts columns. */
    private static final double COLUMN_GAP = 1.6;

    private final List<List<PlacedWord>> rows = new ArrayList<>();

    private Rows() {}

    /** Lines from top to bottom, those of one row from left to right. */
    static List<List<PlacedWord>> lines(List<PlacedWord> words) {
        Rows rows = new Rows();
        words.stream().sorted(Comparator.comparingDouble(PlacedWord::middle)).forEach(rows::add);
        List<List<PlacedWord>> lines = new ArrayList<>();
        for (List<PlacedWord> row : rows.rows) {
            row.sort(Comparator.comparingDouble(PlacedWord::left));
            lines.addAll(columns(row));
        }
        return lines;
    }

    /** Compared with the nearest word of a row and not with its mean, because paper is crumpled. */
    private void add(PlacedWord word) {
        for (List<PlacedWord> row : rows.reversed().subList(0, Math.min(4, rows.size()))) {
            PlacedWord nearest = row.stream()
                    .min(Comparator.comparingDouble(other -> distance(word, other)))
                    .orElseThrow();
            double height = Math.min(word.height(), nearest.height());
            boolean overlaps = distance(word, nearest) < -height / 2;
            if (Math.abs(word.middle() - nearest.middle()) < SAME_ROW * height && !overlaps) {
                row.add(word);
                return;
            }
        }
        rows.add(new ArrayList<>(List.of(word)));
    }

    /** Between the words, along the line; negative if they overlap. */
    private static double distance(PlacedWord a, PlacedWord b) {
        return Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
    }

    private static List<List<PlacedWord>> columns(List<PlacedWord> row) {
        List<List<PlacedWord>> columns = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (PlacedWord word : row) {
            if (word.left() - end > COLUMN_GAP * word.height()) {
                columns.add(new ArrayList<>());
            }
            columns.getLast().add(word);
            end = Math.max(end, word.right());
        }
        return columns;
    }
}
