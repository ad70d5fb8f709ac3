package io.billfold.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.billfold.reading.Unreadable.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** An opened PDF that is whole, not locked, and within the limits. */
final class PdfFile implements Closeable {
    /** A PDF ends with this word, an offset and an end mark (ISO 32000-1, 7.5.5). */
    private static final byte[] END = "startxref".getBytes(ISO_8859_1);

    /** Behind an end, it begins what was added later. */
    private static final byte[] OBJECT = " obj".getBytes(ISO_8859_1);

    private static final int END_WITHIN = 4096;

    private final PDDocument document;

    private PdfFile(PDDocument document) {
        this.document = document;
    }

    /** Throws {@link CannotRead} for a PDF that is broken, locked or too much. */
    static PdfFile open(byte[] bytes, ReadingLimits limits) {
        if (!isComplete(bytes)) {
            throw new CannotRead(Reason.CORRUPT_PDF, "The PDF is cut off: its end is missing.");
        }
        PdfStreams.check(bytes, limits.imagePixels());
        PDDocument document;
        try {
            document = Loader.loadPDF(bytes);
        } catch (InvalidPasswordException locked) {
            throw new CannotRead(
                    Reason.ENCRYPTED_PDF,
                    "The PDF is locked with a password. Save it without one and send that.",
                    locked);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw corrupt(broken);
        }
        try {
            checkPages(document, limits);
            return new PdfFile(document);
        } catch (CannotRead refused) {
            closeQuietly(document, refused);
            throw refused;
        } catch (RuntimeException | StackOverflowError broken) {
            CannotRead refused = corrupt(broken);
            closeQuietly(document, refused);
            throw refused;
        }
    }

    /** Some writers leave rubbish or padding behind the end, even megabytes of it; only further objects need an end of their own. */
    private static boolean isComplete(byte[] bytes) {
        for (int at = bytes.length - END.length; at >= 0; at--) {
            if (at < bytes.length - END_WITHIN && isAt(bytes, at, OBJECT)) {
                return false;
            }
            if (isAt(bytes, at, END)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] word) {
        return Arrays.equals(bytes, at, at + word.length, word, 0, word.length);
    }

    private static void checkPages(PDDocument document, ReadingLimits limits) {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new CannotRead(Reason.CORRUPT_PDF, "The PDF has no pages.");
        }
        if (count > limits.pages()) {
            throw new CannotRead(
                    Reason.TOO_MANY_PAGES,
                    "The PDF has " + count + " pages; up to " + limits.pages() + " are read at once.");
        }
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            PDRectangle shown = page.getCropBox();
            double longest = Math.max(shown.getWidth(), shown.getHeight()) * Math.max(1, page.getUserUnit());
            if (longest > limits.pageSide()) {
                throw new CannotRead(
                        Reason.PAGE_TOO_LARGE,
                        "Page " + number + " is " + Math.round(longest / 72 * 2.54) + " cm long; up to "
                                + Math.round(limits.pageSide() / 72 * 2.54) + " cm are read.");
            }
            if (shown.getWidth() < 1 || shown.getHeight() < 1) {
                throw new CannotRead(Reason.CORRUPT_PDF, "Page " + number + " of the PDF has no size.");
            }
        }
    }

    static CannotRead corrupt(Throwable cause) {
        return new CannotRead(Reason.CORRUPT_PDF, "The PDF is damaged and cannot be opened.", cause);
    }

    private static void closeQuietly(PDDocument document, CannotRead reason) {
        try {
            document.close();
        } catch (IOException notClosed) {
            reason.addSuppressed(notClosed);
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    List<Attachment> attachments(ReadingLimits limits) {
        try {
            return PdfAttachments.of(document, limits.bytes());
        } catch (IOException | RuntimeException broken) {
            throw corrupt(broken);
        }
    }

    /** The size of a page, counted from 1, as shown, in points. */
    PageSize size(int number) {
        PDPage page = document.getPage(number - 1);
        PDRectangle shown = page.getCropBox();
        boolean turned = Math.floorMod(page.getRotation(), 180) == 90;
        return turned
                ? new PageSize(shown.getWidth(), shown.getHeight()).turned()
                : new PageSize(shown.getWidth(), shown.getHeight());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
