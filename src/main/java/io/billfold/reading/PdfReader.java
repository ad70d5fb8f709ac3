package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.ocr.Ocr;
import io.billfold.reading.ocr.OcrPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a PDF: the text layer of each page where it is real, else the page as a picture; and the XML files that the PDF carries. */
final class PdfReader {
    /** Enough for print of 6 points; scans are rarely finer. */
    private static final double DOTS_PER_INCH = 200;

    /** A Swiss QR code of the largest version has modules of 0.4 mm, which are then 2.3 pixels wide. */
    private static final double DOTS_PER_INCH_FOR_CODES = 150;

    private final ReadingLimits limits;
    private final Ocr ocr;

    PdfReader(ReadingLimits limits, Ocr ocr) {
        this.limits = limits;
        this.ocr = ocr;
    }

    Reading read(byte[] bytes, Deadline deadline) {
        try (PdfFile file = PdfFile.open(bytes, limits)) {
            List<Page> pages = new ArrayList<>();
            List<Code> codes = new ArrayList<>();
            List<Notice> notices = new ArrayList<>();
            for (int number = 1; number <= file.pages(); number++) {
                deadline.check();
                pages.add(readPage(file, number, codes, notices, deadline));
            }
            return new Reading(MediaType.PDF, pages, codes, file.attachments(limits), notices);
        } catch (IOException broken) {
            throw PdfFile.corrupt(broken);
        }
    }

    private Page readPage(PdfFile file, int number, List<Code> codes, List<Notice> notices, Deadline deadline)
            throws IOException {
        PageContent content = content(file, number, deadline);
        if (content.hidden() > 0 && !content.isScanWithTextBehind()) {
            notices.add(new Notice(
                    "HIDDEN_TEXT",
                    number,
                    content.hidden() + " characters are on the page that nobody can see; they were left out: “"
                            + content.hiddenText() + "”"));
        }
        if (!content.hasRealText()) {
            OcrPage read = ocr.read(new PdfPictures(file.document(), limits).draw(number, DOTS_PER_INCH));
            codes.addAll(ImageDocumentReader.codes(number, read.picture()));
            return ImageDocumentReader.page(number, read);
        }
        List<Glyph> glyphs = content.visible();
        int toUpright = turnsToUpright(glyphs);
        if (content.mayHoldCode()) {
            BufferedImage picture = new PdfPictures(file.document(), limits).draw(number, DOTS_PER_INCH_FOR_CODES);
            codes.addAll(ImageDocumentReader.codes(number, Pictures.turned(picture, toUpright)));
        }
        PageSize size = file.size(number);
        for (int turns = toUpright; turns > 0; turns--) {
            double height = size.height();
            glyphs = glyphs.stream().map(glyph -> glyph.turnedClockwise(height)).toList();
            size = size.turned();
        }
        List<Line> lines = new TextLayout(size.width(), size.height()).lines(glyphs);
        return new Page(number, size.width(), size.height(), lines, Page.Reader.TEXT_LAYER);
    }

    /**
     * The page as read, or nothing if there is none of this number.
     *
     * @param longestSide of the picture, in pixels
     */
    Optional<BufferedImage> upright(byte[] bytes, int number, int longestSide, Deadline deadline) throws IOException {
        try (PdfFile file = PdfFile.open(bytes, limits)) {
            if (number < 1 || number > file.pages()) {
                return Optional.empty();
            }
            PageContent content = content(file, number, deadline);
            PageSize size = file.size(number);
            PdfPictures pictures = new PdfPictures(file.document(), limits);
            if (!content.hasRealText()) {
                return Optional.of(ocr.upright(pictures.draw(number, DOTS_PER_INCH)));
            }
            double dotsPerInch = 72 * longestSide / Math.max(size.width(), size.height());
            BufferedImage picture = pictures.draw(number, dotsPerInch);
            return Optional.of(Pictures.turned(picture, turnsToUpright(content.visible())));
        }
    }

    private static PageContent content(PdfFile file, int number, Deadline deadline) throws IOException {
        try {
            return GlyphCollector.contentOf(file.document(), number, deadline);
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
