package io.billfold.reading;

import io.billfold.reading.Unreadable.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of a PDF as pictures, after a look at the pictures that they contain. */
final class PdfPictures {
    private static final double POINTS_PER_INCH = 72;
    private static final int DEEPEST_FORM = 20;

    private final PDDocument document;
    private final ReadingLimits limits;

    PdfPictures(PDDocument document, ReadingLimits limits) {
        this.document = document;
        this.limits = limits;
    }

    /**
     * A page as shown.
     *
     * @param number counted from 1
     * @param dotsPerInch fewer for a page that would have more pixels than the limit
     */
    BufferedImage draw(int number, double dotsPerInch) throws IOException {
        PDPage page = document.getPage(number - 1);
        checkImages(page.getResources(), new HashSet<>(), 0);
        double area = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        double most = POINTS_PER_INCH * Math.sqrt(limits.decodedPixels() / area);
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        try {
            return renderer.renderImageWithDPI(number - 1, (float) Math.min(dotsPerInch, most), ImageType.BGR);
        } catch (RuntimeException | StackOverflowError broken) {
            throw PdfFile.corrupt(broken);
        }
    }

    /** Decoding is up to the PDF library, which takes a picture as a whole; so pictures count by the bytes they will take. */
    private void checkImages(PDResources resources, Set<COSBase> seen, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object == null || !seen.add(object.getCOSObject())) {
                continue;
            }
            if (object instanceof PDFormXObject form) {
                checkImages(form.getResources(), seen, depth + 1);
            } else if (object instanceof PDImageXObject image) {
                check(image);
            }
        }
    }

    private void check(PDImageXObject image) {
        int planes = image.getBitsPerComponent() == 1 ? 1 : 3;
        long bytes =
                (long) image.getWidth() * image.getHeight() * planes * Math.max(1, image.getBitsPerComponent()) / 8;
        if (bytes > limits.imagePixels()) {
            throw new CannotRead(
                    Reason.IMAGE_TOO_LARGE,
                    "A picture in the PDF has " + image.getWidth() + " × " + image.getHeight() + " pixels.");
        }
    }
}
