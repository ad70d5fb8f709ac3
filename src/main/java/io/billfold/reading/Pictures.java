package io.billfold.reading;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of pages for people. */
final class Pictures {
    private Pictures() {}

    /** @param quarters to turn by, clockwise */
    static BufferedImage turned(BufferedImage image, int quarters) {
        if (quarters == 0) {
            return image;
        }
        boolean sideways = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(
                sideways ? image.getHeight() : image.getWidth(),
                sideways ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform transform = new AffineTransform();
        transform.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        transform.quadrantRotate(quarters);
        transform.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return draw(turned, image, transform);
    }

    /** No larger than this on its longer side, in pixels. */
    static BufferedImage shrunk(BufferedImage image, int longestSide) {
        double scale = (double) longestSide / Math.max(image.getWidth(), image.getHeight());
        if (scale >= 1) {
            return image;
        }
        if (scale < 0.5) {
            // Bilinear drawing looks at four pixels only; halving first keeps thin strokes.
            return shrunk(scaled(image, 0.5), longestSide);
        }
        return scaled(image, scale);
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        BufferedImage smaller = new BufferedImage(
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                BufferedImage.TYPE_3BYTE_BGR);
        return draw(smaller, image, AffineTransform.getScaleInstance(scale, scale));
    }

    private static BufferedImage draw(BufferedImage onto, BufferedImage image, AffineTransform transform) {
        Graphics2D graphics = onto.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return onto;
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can always be written to", impossible);
        }
        return bytes.toByteArray();
    }
}
