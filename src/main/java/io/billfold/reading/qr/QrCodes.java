package io.billfold.reading.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.billfold.document.Box;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Finds QR codes (ISO/IEC 18004). One look at a picture of bounded size: ZXing's TRY_HARDER, which looks at
 * every row, took 0.5 s and more a page.
 */
public final class QrCodes {
    /** In pixels; an A4 page at 150 dots per inch is just below. */
    private static final int LONGEST_SIDE = 1800;

    /** The three large squares are inset from the edges by half their width, 3.5 of at least 21 modules. */
    private static final double INSET = 0.25;

    private QrCodes() {}

    /** All codes on a picture that can be read. */
    public static List<QrCode> find(BufferedImage image) {
        int step = Math.max(1, (int) Math.ceil((double) Math.max(image.getWidth(), image.getHeight()) / LONGEST_SIDE));
        int width = image.getWidth() / step;
        int height = image.getHeight() / step;
        byte[] grey = grey(image, step, width, height);
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
            return Arrays.stream(results)
                    .map(result -> new QrCode(box(result.getResultPoints(), width, height), result.getText()))
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    private static byte[] grey(BufferedImage image, int step, int width, int height) {
        byte[] grey = new byte[width * height];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y * step, image.getWidth(), 1, row, 0, image.getWidth());
            for (int x = 0; x < width; x++) {
                int rgb = row[x * step];
                grey[y * width + x] = (byte) (((rgb >> 16 & 0xFF) + 2 * (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 4);
            }
        }
        return grey;
    }

    private static Box box(ResultPoint[] points, int width, int height) {
        double left = Arrays.stream(points).mapToDouble(ResultPoint::getX).min().orElse(0);
        double right =
                Arrays.stream(points).mapToDouble(ResultPoint::getX).max().orElse(0);
        double top = Arrays.stream(points).mapToDouble(ResultPoint::getY).min().orElse(0);
        double bottom =
                Arrays.stream(points).mapToDouble(ResultPoint::getY).max().orElse(0);
        double inset = INSET * Math.max(right - left, bottom - top) / 2;
        return new Box(
                (left - inset) / width, (top - inset) / height, (right + inset) / width, (bottom + inset) / height);
    }
}
