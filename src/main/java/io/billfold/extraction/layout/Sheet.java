package io.billfold.extraction.layout;

import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The segments of a document's pages and their neighbours. Rows are found from neighbour to neighbour, so a slightly turned page does no harm. */
public final class Sheet {
    /** From line to line of a paragraph, in heights of the letters. */
    private static final double CONTINUED = 2;
    /** Between the left edges of a paragraph's lines, in fractions of the page's width. */
    private static final double SAME_EDGE = 0.012;

    private final List<Segment> segments = new ArrayList<>();
    private final List<List<Segment>> rows = new ArrayList<>();
    private final int[] rowOf;
    private final List<Page> pages;
    private final double medianHeight;

    private Sheet(List<Page> pages) {
        this.pages = pages;
        for (Page page : pages) {
            double aspect = page.height() > 0 && page.width() > 0 ? page.width() / page.height() : 0.7;
            List<Segment> onPage = new ArrayList<>();
            List<Line> ordered = page.lines().stream()
                    .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
                    .toList();
            for (Line line : ordered) {
                onPage.add(new Segment(segments.size() + onPage.size(), page.number(), line, aspect));
            }
            segments.addAll(onPage);
            rows.addAll(rowsOf(onPage));
        }
        rowOf = new int[segments.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (Segment segment : rows.get(row)) {
                rowOf[segment.index()] = row;
            }
        }
        double[] heights =
                segments.stream().mapToDouble(Segment::height).sorted().toArray();
        medianHeight = heights.length == 0 ? 0.01 : Math.max(1e-4, heights[heights.length / 2]);
    }

    public static Sheet of(Reading reading) {
        return new Sheet(reading.pages());
    }

    public static Sheet of(List<Page> pages) {
        return new Sheet(List.copyOf(pages));
    }

    private static List<List<Segment>> rowsOf(List<Segment> onPage) {
        List<List<Segment>> rows = new ArrayList<>();
        for (Segment segment : onPage) {
            List<Segment> best = null;
            for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 4); i--) {
                List<Segment> row = rows.get(i);
                Segment nearest = row.stream()
                        .min(Comparator.comparingDouble(other -> gap(other, segment)))
                        .orElseThrow();
                if (nearest.onOneLineWith(segment) && row.stream().noneMatch(other -> collide(other, segment))) {
                    best = row;
                    break;
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                rows.add(best);
            }
            best.add(segment);
        }
        rows.forEach(row ->
                row.sort(Comparator.comparingDouble(segment -> segment.box().left())));
        rows.sort(Comparator.comparingDouble(row -> row.stream()
                .mapToDouble(segment -> segment.box().centerY())
                .average()
                .orElse(0)));
        return rows;
    }

    private static double gap(Segment one, Segment other) {
        return Math.max(
                one.box().left() - other.box().right(),
                other.box().left() - one.box().right());
    }

    private static boolean collide(Segment one, Segment other) {
        return one.overlap(other) > 0.35;
    }

    public List<Page> pages() {
        return pages;
    }

    public List<Segment> segments() {
        return segments;
    }

    /** The printed lines from top to bottom, each from left to right. */
    public List<List<Segment>> rows() {
        return rows;
    }

    public int rowIndex(Segment segment) {
        return rowOf[segment.index()];
    }

    public List<Segment> row(Segment segment) {
        return rows.get(rowOf[segment.index()]);
    }

    /** The usual height of letters in fractions of the page's height. */
    public double medianHeight() {
        return medianHeight;
    }

    /** The next segment to the left on the same printed line. */
    public Optional<Segment> leftOf(Segment segment) {
        List<Segment> row = row(segment);
        int place = row.indexOf(segment);
        return place > 0 ? Optional.of(row.get(place - 1)) : Optional.empty();
    }

    /** The next segment to the right on the same printed line. */
    public Optional<Segment> rightOf(Segment segment) {
        List<Segment> row = row(segment);
        int place = row.indexOf(segment);
        return place + 1 < row.size() ? Optional.of(row.get(place + 1)) : Optional.empty();
    }

    /** The nearest segment above that shares some width, at most so many letter heights away. */
    public Optional<Segment> above(Segment segment, double heights) {
        return vertical(segment, heights, -1);
    }

    /** The nearest segment below that shares some width, at most so many letter heights away. */
    public Optional<Segment> below(Segment segment, double heights) {
        return vertical(segment, heights, 1);
    }

    /** The next line of the same paragraph: right below, as high, and beginning at the same edge. */
    public Optional<Segment> continued(Segment segment) {
        return below(segment, CONTINUED)
                .filter(next -> Math.abs(next.box().left() - segment.box().left()) < SAME_EDGE
                        && Math.abs(next.height() - segment.height()) < 0.4 * segment.height());
    }

    private Optional<Segment> vertical(Segment segment, double heights, int direction) {
        double limit = heights * Math.max(segment.height(), medianHeight);
        Segment nearest = null;
        double best = Double.MAX_VALUE;
        int row = rowOf[segment.index()];
        for (int i = row + direction; i >= 0 && i < rows.size() && Math.abs(i - row) <= 40; i += direction) {
            for (Segment other : rows.get(i)) {
                double distance =
                        direction * (other.box().centerY() - segment.box().centerY());
                if (other.page() == segment.page()
                        && distance > 0
                        && distance < Math.min(best, limit)
                        && other.overlap(segment) > 0.2) {
                    nearest = other;
                    best = distance;
                }
            }
            if (nearest != null) {
                break;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** All text in reading order, one printed line a line. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (List<Segment> row : rows) {
            row.forEach(segment -> all.append(segment.text()).append(' '));
            all.append('\n');
        }
        return all.toString();
    }
}
