package io.billfold.reading;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * How a camera was held, as it notes in the photo (Exif 2.32, tag 0x0112).
 *
 * @param value 1 to 8; 1 is upright
 */
record ExifOrientation(int value) {
    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);

    /** Upright if a photo does not say, or says something impossible: the words will tell. */
    static ExifOrientation of(byte[] jpeg) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
            return segments.isEmpty() ? UPRIGHT : of(segments.getFirst());
        } catch (IOException | RuntimeException broken) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation of(JPEGSegment segment) throws IOException {
        try (InputStream data = segment.data()) {
            data.skipNBytes(1); // the second zero of the segment's name
            try (ImageInputStream stream = ImageIO.createImageInputStream(data)) {
                Directory directory = new TIFFReader().read(stream);
                Directory first = directory instanceof CompoundDirectory several ? several.getDirectory(0) : directory;
                Entry entry = first.getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null
                                && entry.getValue() instanceof Number number
                                && number.intValue() >= 1
                                && number.intValue() <= 8
                        ? new ExifOrientation(number.intValue())
                        : UPRIGHT;
            }
        }
    }

    BufferedImage applyTo(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean swapsSides = value >= 5;
        BufferedImage upright = new BufferedImage(
                swapsSides ? height : width, swapsSides ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, transform(width, height), null);
        graphics.dispose();
        return upright;
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
