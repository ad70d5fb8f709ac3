package io.billfold.reading;

import io.billfold.document.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a PDF: the text layer of each page where it is real, and the XML files that the PDF carries. */
final class PdfReader {
    private final ReadingLimits limits;

    PdfReader(ReadingLimits limits) {
        this.limits = limits;
    }

    Reading read(byte[] bytes, Deadline deadline) {
        try (PdfFile file = PdfFile.open(bytes, limits)) {
            List<Page> pages = new ArrayList<>();
            List<Notice> notices = new ArrayList<>();
            for (int number = 1; number <= file.pages(); number++) {
                deadline.check();
                pages.add(readPage(file, number, notices, deadline));
            }
            return new Reading(MediaType.PDF, pages, List.of(), file.attachments(limits), notices);
        } catch (IOException broken) {
            throw PdfFile.corrupt(broken);
        }
    }

    private static Page readPage(PdfFile file, int number, List<Notice> notices, Deadline deadline) throws IOException {
        List<Glyph> glyphs = glyphs(file, number, deadline);
        List<Glyph> visible = glyphs.stream()
                .filter(glyph -> glyph.shown() != Glyph.Shown.NEVER)
                .toList();
        long hidden = glyphs.stream()
                .filter(glyph -> glyph.shown() == Glyph.Shown.NEVER && !glyph.isBlank())
                .count();
        if (hidden > 0) {
            notices.add(new Notice(
                    "HIDDEN_TEXT",
                    number,
                    hidden + " characters are on the page that nobody can see; they were left out."));
        }
        PageSize size = file.size(number);
        for (int turns = turnsToUpright(visible); turns > 0; turns--) {
            double height = size.height();
            visible =
                    visible.stream().map(glyph -> glyph.turnedClockwise(height)).toList();
            size = size.turned();
        }
        List<Line> lines = new TextLayout(size.width(), size.height()).lines(visible);
        return new Page(number, size.width(), size.height(), lines, Page.Reader.TEXT_LAYER);
    }

    private static List<Glyph> glyphs(PdfFile file, int number, Deadline deadline) throws IOException {
        try {
            return GlyphCollector.glyphsOf(file.document(), number, deadline);
        } catch (CannotRead refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError broken) {
            throw PdfFile.corrupt(broken);
        }
    }

    /** How many quarter turns clockwise make most of the text run from left to right, 0 to 3. */
    private static int turnsToUpright(List<Glyph> glyphs) {
        Map<Integer, Long> byQuarter = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .collect(Collectors.groupingBy(
                        glyph -> Math.floorMod((int) Math.round(glyph.angle() / 90), 4),
                        TreeMap::new,
                        Collectors.counting()));
        int quarter = byQuarter.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        return Math.floorMod(-quarter, 4);
    }
}
