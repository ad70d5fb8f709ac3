package io.billfold.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes PDFs for tests. Places are points from the upper left corner of an unturned page. */
final class TestPdf {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private final PDDocument document = new PDDocument();
    private PDPage page;

    private TestPdf(PDRectangle size) {
        page = new PDPage(size);
        document.addPage(page);
    }

    static TestPdf a4() {
        return new TestPdf(PDRectangle.A4);
    }

    static TestPdf ofSize(double width, double height) {
        return new TestPdf(new PDRectangle((float) width, (float) height));
    }

    TestPdf nextPage() {
        page = new PDPage(page.getMediaBox());
        document.addPage(page);
        return this;
    }

    TestPdf rotatedBy(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    TestPdf text(double x, double y, double size, String text) {
        return write(x, y, size, 0, Color.BLACK, RenderingMode.FILL, text);
    }

    TestPdf text(double x, double y, String text) {
        return text(x, y, 10, text);
    }

    /** @param degrees anticlockwise, about the start of the text */
    TestPdf turnedText(double x, double y, double degrees, String text) {
        return write(x, y, 10, degrees, Color.BLACK, RenderingMode.FILL, text);
    }

    TestPdf hiddenText(double x, double y, String text) {
        return write(x, y, 10, 0, Color.BLACK, RenderingMode.NEITHER, text);
    }

    TestPdf colouredText(double x, double y, Color color, String text) {
        return write(x, y, 10, 0, color, RenderingMode.FILL, text);
    }

    private TestPdf write(
            double x, double y, double size, double degrees, Color color, RenderingMode mode, String text) {
        return draw(content -> {
            content.beginText();
            content.setFont(FONT, (float) size);
            content.setNonStrokingColor(color);
            content.setRenderingMode(mode);
            content.setTextMatrix(Matrix.getRotateInstance(
                    Math.toRadians(degrees), (float) x, page.getMediaBox().getHeight() - (float) y));
            content.showText(text);
            content.endText();
        });
    }

    TestPdf filled(double x, double y, double width, double height, Color color) {
        return draw(content -> {
            content.setNonStrokingColor(color);
            content.addRect(
                    (float) x, (float) (page.getMediaBox().getHeight() - y - height), (float) width, (float) height);
            content.fill();
        });
    }

    TestPdf image(BufferedImage image, double x, double y, double width, double height) {
        return draw(content -> content.drawImage(
                LosslessFactory.createFromImage(document, image),
                (float) x,
                (float) (page.getMediaBox().getHeight() - y - height),
                (float) width,
                (float) height));
    }

    TestPdf fullPageImage(BufferedImage image) {
        return image(
                image, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
    }

    TestPdf embedding(String name, String content) {
        try {
            byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            return this;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A page that draws with so many bytes that say nothing. */
    TestPdf blankInstructions(int bytes) {
        PDStream instructions = new PDStream(document);
        try (OutputStream out = instructions.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] blanks = " ".repeat(1_000_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int written = 0; written < bytes; written += blanks.length) {
                out.write(blanks);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        page.setContents(instructions);
        return this;
    }

    /** @param userPassword empty for a PDF that opens for everyone but is encrypted all the same */
    TestPdf lockedWith(String userPassword) {
        try {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return this;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private TestPdf draw(Drawing drawing) {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            drawing.on(content);
            return this;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }
}
