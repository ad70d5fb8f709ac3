package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingLimits;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Photos of what is no invoice, or not one invoice, from the picture to the draft: each has a finding, and no value is certain. */
class BadPictureTests {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);
    private static final Extraction EXTRACTION = new Extraction();

    @Test
    void namesABlankPage() {
        Draft draft = draft(drawn(_ -> {}));

        assertFinding(draft, "BLANK-PAGE");
        assertNothingIsCertain(draft);
    }

    @Test
    void takesAPictureOfACatForNoInvoice() {
        Draft draft = draft(drawn(BadPictureTests::cat));

        assertThat(draft.findings()).extracting(Finding::code).containsAnyOf("BLANK-PAGE", "NOT-AN-INVOICE");
        assertNothingIsCertain(draft);
    }

    @Test
    void findsNothingCertainInHandwriting() {
        Draft draft = draft(drawn(BadPictureTests::scrawl));

        assertThat(draft.findings())
                .extracting(Finding::code)
                .containsAnyOf("LOW-LEGIBILITY", "BLANK-PAGE", "NOT-AN-INVOICE");
        assertNothingIsCertain(draft);
    }

    @Test
    void readsAPhotoThatStandsOnItsHead() {
        BufferedImage upright = receipt("CORNER BAKERY", "14/03/2026", "12.05");

        Draft draft = draft(turnedOver(upright));

        assertThat(draft.content().text(Field.TOTAL)).contains("12.05");
        assertThat(draft.content().text(Field.ISSUE_DATE)).contains("2026-03-14");
    }

    @Test
    void namesTwoReceiptsOnOnePhoto() {
        BufferedImage photo = sideBySide(
                receipt("CORNER BAKERY", "14/03/2026", "12.05"), receipt("RIVER BOOKS", "15/03/2026", "31.40"));

        Draft draft = draft(photo);

        assertFinding(draft, "TWO-RECEIPTS");
        assertNothingIsCertain(draft);
    }

    private static Draft draft(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return EXTRACTION.extract((Reading) READER.read(bytes.toByteArray())).getFirst();
    }

    private static BufferedImage drawn(Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xF6F4EE));
        graphics.fillRect(0, 0, 900, 1200);
        drawing.accept(graphics);
        graphics.dispose();
        return picture;
    }

    private static void cat(Graphics2D graphics) {
        graphics.setColor(new Color(0x6B5B4B));
        graphics.fill(new Ellipse2D.Double(250, 500, 420, 560));
        graphics.fill(new Ellipse2D.Double(310, 260, 300, 290));
        graphics.fillPolygon(new int[] {320, 360, 430}, new int[] {360, 180, 280}, 3);
        graphics.fillPolygon(new int[] {490, 570, 600}, new int[] {280, 180, 360}, 3);
        graphics.setColor(new Color(0xD9E27A));
        graphics.fill(new Ellipse2D.Double(380, 370, 50, 36));
        graphics.fill(new Ellipse2D.Double(490, 370, 50, 36));
        graphics.setColor(Color.DARK_GRAY);
        graphics.setStroke(new BasicStroke(3));
        for (int whisker = 0; whisker < 3; whisker++) {
            graphics.drawLine(430, 450 + 12 * whisker, 250, 430 + 30 * whisker);
            graphics.drawLine(490, 450 + 12 * whisker, 670, 430 + 30 * whisker);
        }
    }

    /** Lines of joined-up strokes that look like writing and say nothing. */
    private static void scrawl(Graphics2D graphics) {
        Random random = new Random(7);
        graphics.setColor(new Color(0x1F2A60));
        graphics.setStroke(new BasicStroke(4));
        for (int line = 0; line < 9; line++) {
            double y = 150 + 100 * line;
            for (double x = 90; x < 760; x += 40 + random.nextInt(40)) {
                Path2D word = new Path2D.Double();
                word.moveTo(x, y);
                for (int letter = 0; letter < 3 + random.nextInt(5); letter++) {
                    double next = x + 16 + random.nextInt(10);
                    word.curveTo(x + 4, y - 10 - random.nextInt(50), next, y - random.nextInt(40), next, y);
                    x = next;
                }
                graphics.draw(word);
            }
        }
    }

    private static BufferedImage receipt(String seller, String day, String total) {
        String[] rows = {
            seller, "12 Market Street", "", "Date: " + day, "", "Goods      " + total, "", "TOTAL      " + total
        };
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(220, 260));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.beginText();
                content.newLineAtOffset(25, 225);
                content.setLeading(24);
                for (String row : rows) {
                    content.showText(row);
                    content.newLine();
                }
                content.endText();
            }
            return new PDFRenderer(document).renderImageWithDPI(0, 200);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static BufferedImage turnedOver(BufferedImage picture) {
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage sideBySide(BufferedImage one, BufferedImage other) {
        BufferedImage both = new BufferedImage(
                one.getWidth() + other.getWidth() + 120, one.getHeight() + 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, both.getWidth(), both.getHeight());
        graphics.drawImage(one, 30, 40, null);
        graphics.drawImage(other, one.getWidth() + 90, 40, null);
        graphics.dispose();
        return both;
    }

    private static void assertFinding(Draft draft, String code) {
        assertThat(draft.findings()).extracting(Finding::code).contains(code);
    }

    private static void assertNothingIsCertain(Draft draft) {
        assertThat(draft.proved()).isFalse();
        assertThat(draft.evidence().values())
                .extracting(Evidence::confidence)
                .allMatch(confidence -> confidence <= 0.6);
    }
}
