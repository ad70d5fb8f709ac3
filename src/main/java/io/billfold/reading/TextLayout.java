package io.billfold.reading;

import io.billfold.document.Box;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts characters together to words and lines, as they stand on the page: the order in which a PDF draws them tells nothing.
 *
 * <p>Text of each direction is laid out by itself: first what runs like most of the page, then the rest (a margin note, a watermark).
 */
final class TextLayout {
    /** Baselines closer than this, in font sizes, are of one row: superscripts and sloppy tables differ by less. */
    private static final double SAME_ROW = 0.3;

    /** A gap above this, in font sizes, parts words. A space is 0.25 wide in most fonts, kerned or condensed less. */
    private static final double WORD_GAP = 0.17;

    /** A gap above this, in font sizes, parts columns. Justified text stretches its spaces to about 1. */
    private static final double COLUMN_GAP = 1.5;

    /** What a line takes above and below its baseline, in font sizes, in common fonts. */
    private static final double ASCENT = 0.75;

    private static final double DESCENT = 0.22;

    private final double width;
    private final double height;

    /** For a page of this size in points. */
    TextLayout(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The lines of a page, row by row from the top, each row from the left. */
    List<Line> lines(List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> byDirection = glyphs.stream()
                .collect(Collectors.groupingBy(TextLayout::direction, TreeMap::new, Collectors.toList()));
        return byDirection.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        direction -> -direction.getValue().size()))
                .flatMap(direction -> lines(direction.getValue(), direction.getKey()).stream())
                .toList();
    }

    /** Degrees in steps of 5, which puts slightly slanted text with straight. */
    private static int direction(Glyph glyph) {
        return Math.floorMod((int) Math.round(glyph.angle() / 5) * 5, 360);
    }

    private List<Line> lines(List<Glyph> glyphs, int direction) {
        Frame frame = new Frame(Math.toRadians(direction));
        List<Placed> placed = new ArrayList<>(glyphs.stream()
                .map(frame::place)
                .sorted(Comparator.comparingDouble(Placed::baseline))
                .toList());
        List<Line> lines = new ArrayList<>();
        for (List<Placed> row : rows(placed)) {
            for (List<Placed> column : columns(row)) {
                List<Word> words = words(column, frame);
                if (!words.isEmpty()) {
                    lines.add(new Line(words));
                }
            }
        }
        return lines;
    }

    private static List<List<Placed>> rows(List<Placed> byBaseline) {
        List<List<Placed>> rows = new ArrayList<>();
        double baseline = Double.NEGATIVE_INFINITY;
        double size = 0;
        for (Placed glyph : byBaseline) {
            if (glyph.baseline - baseline > SAME_ROW * Math.min(size, glyph.size)) {
                rows.add(new ArrayList<>());
                baseline = glyph.baseline;
                size = glyph.size;
            }
            rows.getLast().add(glyph);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Placed::start)));
        return rows;
    }

    private static List<List<Placed>> columns(List<Placed> row) {
        List<List<Placed>> columns = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Placed glyph : row) {
            if (glyph.isBlank()) {
                if (!columns.isEmpty()) {
                    columns.getLast().add(glyph);
                }
                continue;
            }
            if (glyph.start - end > COLUMN_GAP * glyph.size) {
                columns.add(new ArrayList<>());
            }
            if (!repeats(columns.getLast(), glyph)) {
                columns.getLast().add(glyph);
            }
            end = Math.max(end, glyph.end);
        }
        return columns;
    }

    /** Poor man's bold: the same letter printed twice, a hair apart. */
    private static boolean repeats(List<Placed> column, Placed glyph) {
        return column.reversed().stream()
                .limit(3)
                .anyMatch(before ->
                        before.text.equals(glyph.text) && glyph.start - before.start < 0.3 * (glyph.end - glyph.start));
    }

    private List<Word> words(List<Placed> column, Frame frame) {
        double gap = wordGap(column);
        List<Word> words = new ArrayList<>();
        List<Placed> word = new ArrayList<>();
        boolean space = false;
        for (Placed glyph : column) {
            if (glyph.isBlank()) {
                // A space that the next letter is drawn over is none.
                space |= glyph.end - glyph.start > 0.05 * glyph.size;
                continue;
            }
            if (!word.isEmpty()) {
                double distance = glyph.start - word.getLast().end;
                if ((space && distance > 0.05 * glyph.size) || distance > gap * glyph.size) {
                    words.add(word(word, frame));
                    word.clear();
                }
            }
            space = false;
            word.add(glyph);
        }
        if (!word.isEmpty()) {
            words.add(word(word, frame));
        }
        return words;
    }

    /** Titles are often s p a c e d: where most letters stand apart, only a gap beyond theirs parts words. */
    private static double wordGap(List<Placed> column) {
        List<Placed> letters = column.stream().filter(glyph -> !glyph.isBlank()).toList();
        if (letters.size() < 5) {
            return WORD_GAP;
        }
        double[] gaps = new double[letters.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (letters.get(i + 1).start - letters.get(i).end) / letters.get(i + 1).size;
        }
        Arrays.sort(gaps);
        double usual = gaps[gaps.length / 2];
        return usual > WORD_GAP ? usual + 0.2 : WORD_GAP;
    }

    private Word word(List<Placed> glyphs, Frame frame) {
        String text = glyphs.stream().map(Placed::text).collect(Collectors.joining());
        double start = glyphs.stream().mapToDouble(Placed::start).min().orElseThrow();
        double end = glyphs.stream().mapToDouble(Placed::end).max().orElseThrow();
        double size = glyphs.stream().mapToDouble(Placed::size).max().orElseThrow();
        double baseline = glyphs.getFirst().baseline;
        Box box = frame.box(start, baseline - ASCENT * size, end, baseline + DESCENT * size, width, height);
        return new Word(Normalizer.normalize(text, Normalizer.Form.NFC), box, 1);
    }

    /** A glyph as seen with its direction of reading to the right. */
    private record Placed(String text, double start, double end, double baseline, double size) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** Turns the page so that text of one direction runs to the right, and boxes back again. */
    private record Frame(double cos, double sin) {
        Frame(double angle) {
            this(Math.cos(angle), Math.sin(angle));
        }

        Placed place(Glyph glyph) {
            double start = glyph.startX() * cos + glyph.startY() * sin;
            double end = glyph.endX() * cos + glyph.endY() * sin;
            double baseline = glyph.startY() * cos - glyph.startX() * sin;
            return new Placed(glyph.text(), Math.min(start, end), Math.max(start, end), baseline, glyph.size());
        }

        Box box(double left, double top, double right, double bottom, double width, double height) {
            double[] xs = {x(left, top), x(right, top), x(left, bottom), x(right, bottom)};
            double[] ys = {y(left, top), y(right, top), y(left, bottom), y(right, bottom)};
            Arrays.sort(xs);
            Arrays.sort(ys);
            return new Box(xs[0] / width, ys[0] / height, xs[3] / width, ys[3] / height);
        }

        private double x(double along, double across) {
            return along * cos - across * sin;
        }

        private double y(double along, double across) {
            return along * sin + across * cos;
        }
    }
}
