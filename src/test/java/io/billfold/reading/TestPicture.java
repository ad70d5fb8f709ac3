package io.billfold.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes scans and photos for tests, out of made-up PDFs: the PDF library brings its own font, so they look alike on every machine. */
final class TestPicture {
    private TestPicture() {}

    /** A till receipt on a slip of paper. */
    static TestPdf receipt() {
        return TestPdf.ofSize(220, 300)
                .text(60, 40, 12, "CORNER BAKERY")
                .text(50, 60, 9, "12 Market Street, Springfield")
                .text(20, 90, 9, "Date: 2026-11-21")
                .text(20, 120, 9, "2 x Rye bread")
                .text(165, 120, 9, "7.80")
                .text(20, 135, 9, "1 x Poppy cake")
                .text(165, 135, 9, "4.25")
                .text(20, 165, 11, "TOTAL")
                .text(155, 165, 11, "12.05")
                .text(20, 200, 9, "Thank you for your visit");
    }

    /** The same with letters that PP-OCR's model does not know. */
    static TestPdf germanReceipt() {
        return TestPdf.ofSize(220, 300)
                .text(40, 40, 12, "BÄCKEREI MÜLLER GmbH")
                .text(50, 60, 9, "Königstraße 12, Köln")
                .text(20, 90, 9, "Rechnung vom 21.11.2026")
                .text(20, 120, 9, "2 Brötchen für Gäste")
                .text(165, 120, 9, "7,80")
                .text(20, 135, 9, "Kännchen Kaffee")
                .text(165, 135, 9, "4,25")
                .text(20, 165, 11, "Summe")
                .text(155, 165, 11, "12,05")
                .text(20, 200, 9, "Vielen Dank und bis bald");
    }

    static BufferedImage scan(TestPdf pdf, int dotsPerInch) {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** On a grey table, turned clockwise by some degrees. */
    static BufferedImage rotated(BufferedImage image, double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int width = (int) Math.round(image.getWidth() * cos + image.getHeight() * sin);
        int height = (int) Math.round(image.getWidth() * sin + image.getHeight() * cos);
        BufferedImage rotated = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rotated.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(radians);
        graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        graphics.dispose();
        return rotated;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] tiff(BufferedImage... pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A photo whose camera notes how it was held: 1 to 8, as in Exif. */
    static byte[] jpegWithOrientation(BufferedImage image, int orientation) {
        byte[] jpeg = encoded(image, "jpg");
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0, //
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1, //
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** A white PNG of any size, written without ever being held in memory; a few bytes for any number of pixels. */
    static byte[] blankPng(int width, int height) {
        try {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows)) {
                byte[] row = new byte[1 + (width + 7) / 8];
                for (int y = 0; y < height; y++) {
                    deflated.write(row);
                }
            }
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(header);
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {1, 0, 0, 0, 0});
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(png, "IHDR", header.toByteArray());
            chunk(png, "IDAT", rows.toByteArray());
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.writeBytes(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        typed.writeBytes(content);
        CRC32 checksum = new CRC32();
        checksum.update(typed.toByteArray());
        DataOutputStream data = new DataOutputStream(png);
        data.writeInt(content.length);
        data.write(typed.toByteArray());
        data.writeInt((int) checksum.getValue());
    }
}
