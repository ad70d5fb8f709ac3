package io.billfold.reading.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A picture as rows of blue, green and red bytes, which is the order the models were trained on. */
@SuppressWarnings("ArrayRecordComponent") // megabytes, never compared
record Raster(int width, int height, byte[] bgr) {
    /** Transparent parts become white, as paper is. */
    static Raster of(BufferedImage image) {
        boolean plain = image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getParent() == null
                && image.getRaster().getDataBuffer().getSize() == image.getWidth() * image.getHeight() * 3;
        return around(plain ? image : onWhite(image));
    }

    private static Raster around(BufferedImage image) {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Raster(image.getWidth(), image.getHeight(), bytes);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(bgr, 0, around(image).bgr, 0, bgr.length);
        return image;
    }

    /** @param quarters to turn by, clockwise */
    Raster turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        int newWidth = turns == 2 ? width : height;
        int newHeight = turns == 2 ? height : width;
        byte[] turned = new byte[bgr.length];
        for (int y = 0, to = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++, to += 3) {
                int from = 3
                        * switch (turns) {
                            case 1 -> (height - 1 - x) * width + y;
                            case 2 -> (height - 1 - y) * width + width - 1 - x;
                            default -> x * width + width - 1 - y;
                        };
                turned[to] = bgr[from];
                turned[to + 1] = bgr[from + 1];
                turned[to + 2] = bgr[from + 2];
            }
        }
        return new Raster(newWidth, newHeight, turned);
    }
}
