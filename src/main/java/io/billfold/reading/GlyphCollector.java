package io.billfold.reading;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Takes the characters of a page from its content stream, with their places and whether they can be seen. */
final class GlyphCollector extends PDFTextStripper {
    /** Nobody reads text below this size in points; legal small print starts at about 4. */
    private static final double SMALLEST_VISIBLE_SIZE = 1.5;

    /** Lighter than this (1 is white) a colour does not show on white paper. */
    private static final double LIGHT_LUMINANCE = 0.9;

    /** No QR code with an invoice's data in it can be read from paper below this size, in points: 1 cm. */
    private static final double SMALLEST_CODE = 28;

    private final Deadline deadline;
    private final List<Glyph> glyphs = new ArrayList<>();
    private double imageArea;
    private int squarePictures;
    private int shapes;
    private double width;
    private double height;
    private int rotation;

    private GlyphCollector(Deadline deadline) {
        this.deadline = deadline;
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    /**
     * What a page draws.
     *
     * @param number counted from 1
     */
    static PageContent contentOf(PDDocument document, int number, Deadline deadline) throws IOException {
        GlyphCollector collector = new GlyphCollector(deadline);
        PDPage page = document.getPage(number - 1);
        PDRectangle shown = page.getCropBox();
        collector.width = shown.getWidth();
        collector.height = shown.getHeight();
        collector.rotation = Math.floorMod(page.getRotation(), 360);
        collector.setStartPage(number);
        collector.setEndPage(number);
        collector.writeText(document, Writer.nullWriter());
        return new PageContent(
                collector.glyphs,
                Math.min(1, collector.imageArea / (collector.width * collector.height)),
                collector.squarePictures,
                collector.shapes);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        if (drawsImage(operator, operands)) {
            noteImage(getGraphicsState().getCurrentTransformationMatrix());
        } else if (operator.getName().equals(OperatorName.APPEND_RECT)
                || operator.getName().equals(OperatorName.CLOSE_PATH)) {
            shapes++;
        }
        super.processOperator(operator, operands);
    }

    /** An image fills the unit square of its own coordinates (ISO 32000-1, 8.9.5). */
    private void noteImage(Matrix matrix) {
        double across = matrix.getScalingFactorX();
        double down = matrix.getScalingFactorY();
        imageArea = Math.max(imageArea, across * down);
        if (Math.min(across, down) > SMALLEST_CODE && Math.abs(across - down) < 0.15 * Math.max(across, down)) {
            squarePictures++;
        }
    }

    private boolean drawsImage(Operator operator, List<COSBase> operands) {
        return switch (operator.getName()) {
            case OperatorName.BEGIN_INLINE_IMAGE -> true;
            case OperatorName.DRAW_OBJECT ->
                !operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources() != null
                        && getResources().isImageXObject(name);
            default -> false;
        };
    }

    @Override
    protected void writePage() {
        // The superclass would lay out the text here; TextLayout does.
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = printed(position.getUnicode());
        Matrix matrix = position.getTextMatrix();
        double size = matrix.getScalingFactorY();
        double startX = matrix.getTranslateX();
        double startY = matrix.getTranslateY();
        glyphs.add(new Glyph(
                text,
                shownX(startX, startY),
                shownY(startX, startY),
                shownX(position.getEndX(), position.getEndY()),
                shownY(position.getEndX(), position.getEndY()),
                size,
                position.getWidthOfSpace(),
                shown(startX, startY, size)));
    }

    /** Ligatures in single letters, and what only looks like a space or a hyphen as that. */
    private static String printed(String unicode) {
        StringBuilder printed = new StringBuilder(unicode.length());
        unicode.codePoints().forEach(letter -> {
            if (letter >= 0xFB00 && letter <= 0xFB06) {
                printed.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            } else if (letter == 0x00AD || letter == 0x2010 || letter == 0x2011) {
                printed.append('-');
            } else if (Character.isSpaceChar(letter) || letter == '\t') {
                printed.append(' ');
            } else if (letter != 0x200B && letter != 0xFEFF && letter != 0) {
                printed.appendCodePoint(letter);
            }
        });
        return printed.toString();
    }

    private Glyph.Shown shown(double x, double y, double size) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean outside = x < -size || y < -size || x > width || y > height;
        if (mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || size < SMALLEST_VISIBLE_SIZE
                || outside
                || getGraphicsState().getNonStrokeAlphaConstant() < 0.05) {
            return Glyph.Shown.NEVER;
        }
        return mode.isFill() && isLight(getGraphicsState().getNonStrokingColor())
                ? Glyph.Shown.LIGHT
                : Glyph.Shown.PLAINLY;
    }

    private static boolean isLight(PDColor color) {
        if (color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern) {
            return false;
        }
        try {
            int rgb = color.toRGB();
            double luminance = (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
            return luminance > LIGHT_LUMINANCE;
        } catch (IOException | RuntimeException broken) {
            return false; // a colour that cannot be computed is drawn in black
        }
    }

    /** PDF counts from the lower left corner and turns the page when it shows it (ISO 32000-1, 8.3.2.3). */
    private double shownX(double x, double y) {
        return switch (rotation) {
            case 90 -> y;
            case 180 -> width - x;
            case 270 -> height - y;
            default -> x;
        };
    }

    private double shownY(double x, double y) {
        return switch (rotation) {
            case 90 -> x;
            case 180 -> y;
            case 270 -> width - x;
            default -> height - y;
        };
    }
}
