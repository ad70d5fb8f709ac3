package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** An opened image file whose pages are within the limits by what their headers say. Nothing is decoded before it is asked for. */
final class ImageFile implements Closeable {
    /** Below this, in pixels, not even one line of small print fits. */
    private static final int SMALLEST_SIDE = 16;

    private final byte[] bytes;
    private final MediaType type;
    private final ImageInputStream stream;
    private final ImageReader reader;
    private final int pages;

    private ImageFile(byte[] bytes, MediaType type, ImageInputStream stream, ImageReader reader, int pages) {
        this.bytes = bytes;
        this.type = type;
        this.stream = stream;
        this.reader = reader;
        this.pages = pages;
    }

    /** Throws {@link CannotRead} for an image that is broken, cut off, too large or too small. */
    static ImageFile open(byte[] bytes, MediaType type, ReadingLimits limits) {
        if (type == MediaType.JPEG && !isCompleteJpeg(bytes)) {
            throw new CannotRead(Reason.CORRUPT_IMAGE, "The image is cut off: its end is missing.");
        }
        try {
            ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw corrupt(null);
            }
            ImageReader reader = readers.next();
            reader.setInput(stream, false, true);
            int pages = type == MediaType.TIFF ? reader.getNumImages(true) : 1;
            ImageFile file = new ImageFile(bytes, type, stream, reader, pages);
            file.check(limits);
            return file;
        } catch (CannotRead refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw corrupt(broken);
        }
    }

    private void check(ReadingLimits limits) throws IOException {
        if (pages == 0) {
            throw corrupt(null);
        }
        if (pages > limits.pages()) {
            throw new CannotRead(
                    Reason.TOO_MANY_PAGES,
                    "The image file has " + pages + " pages; up to " + limits.pages() + " are read at once.");
        }
        // The WebP decoder holds the whole picture, whatever part of it is wanted.
        long most = type == MediaType.WEBP ? limits.imagePixels() / 4 : limits.imagePixels();
        for (int page = 0; page < pages; page++) {
            int width = reader.getWidth(page);
            int height = reader.getHeight(page);
            if ((long) width * height > most) {
                throw new CannotRead(
                        Reason.IMAGE_TOO_LARGE,
                        "The image has " + width + " × " + height + " pixels; up to " + most / 1_000_000
                                + " million are read.");
            }
            if (width < SMALLEST_SIDE || height < SMALLEST_SIDE) {
                throw new CannotRead(
                        Reason.IMAGE_TOO_SMALL,
                        "The image has " + width + " × " + height + " pixels, on which nothing can be read.");
            }
        }
    }

    int pages() {
        return pages;
    }

    /**
     * Decodes a page, upright as the camera says.
     *
     * @param number counted from 1
     * @param mostPixels of the result: of a larger image only every second, third … pixel is decoded
     */
    BufferedImage decode(int number, long mostPixels) {
        int page = number - 1;
        try {
            double pixels = (double) reader.getWidth(page) * reader.getHeight(page);
            int step = (int) Math.ceil(Math.sqrt(pixels / mostPixels));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(page, parameters);
            return type == MediaType.JPEG ? ExifOrientation.of(bytes).applyTo(image) : image;
        } catch (IOException | RuntimeException broken) {
            throw corrupt(broken);
        }
    }

    /** Decoders fill the missing part of a JPEG with grey; so look for its end mark. Cameras may append data of their own. */
    private static boolean isCompleteJpeg(byte[] bytes) {
        for (int i = bytes.length - 2; i >= bytes.length / 2; i--) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xD9) {
                return true;
            }
        }
        return false;
    }

    private static CannotRead corrupt(@Nullable Exception cause) {
        String detail = "The image is damaged and cannot be opened.";
        return cause == null
                ? new CannotRead(Reason.CORRUPT_IMAGE, detail)
                : new CannotRead(Reason.CORRUPT_IMAGE, detail, cause);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
