package io.billfold.reading;

import static io.billfold.reading.Outcomes.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class QrCodeTests {
    private static final String PAYMENT = "BCD\n002\n1\nSCT\n\nCorner Bakery\nDE02120300000000202051\nEUR12.05";

    @Test
    void readsACodeThatIsAPicture() throws WriterException {
        byte[] pdf = invoice().image(picture(modules(0), 4), 350, 600, 140, 140).bytes();

        Code code = reading(pdf).codes().getFirst();

        assertThat(code.text()).isEqualTo(PAYMENT);
        assertThat(code.page()).isEqualTo(1);
        assertThat(code.box().left()).isEqualTo(350 / 595.0, within(0.03));
        assertThat(code.box().bottom()).isEqualTo(740 / 842.0, within(0.03));
    }

    @Test
    void readsACodeThatIsDrawnAsSquares() throws WriterException {
        TestPdf pdf = invoice();
        BitMatrix modules = modules(0);
        double size = 140.0 / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pdf.filled(350 + x * size, 600 + y * size, size, size, Color.BLACK);
                }
            }
        }

        assertThat(reading(pdf.bytes()).codes()).extracting(Code::text).containsExactly(PAYMENT);
    }

    @Test
    void readsTheCodesOfAPhotoAndPlacesThemOnTheUprightPage() throws WriterException {
        TestPdf paper = invoice().image(picture(modules(0), 4), 350, 600, 140, 140);
        BufferedImage photo = TestPicture.rotated(TestPicture.scan(paper, 150), 180);

        Code code = reading(TestPicture.encoded(photo, "jpg")).codes().getFirst();

        assertThat(code.text()).isEqualTo(PAYMENT);
        assertThat(code.box().left()).isEqualTo(350 / 595.0, within(0.03));
    }

    private static TestPdf invoice() {
        return TestPdf.a4()
                .text(50, 100, 14, "Invoice 17 of the Corner Bakery")
                .text(50, 130, 12, "Amount due 12.05 EUR")
                .text(50, 160, 12, "Please pay with the code below");
    }

    private static BitMatrix modules(int margin) throws WriterException {
        return new QRCodeWriter()
                .encode(
                        PAYMENT,
                        BarcodeFormat.QR_CODE,
                        1,
                        1,
                        java.util.Map.of(com.google.zxing.EncodeHintType.MARGIN, margin));
    }

    private static BufferedImage picture(BitMatrix modules, int scale) {
        int side = modules.getWidth() * scale;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }
}
