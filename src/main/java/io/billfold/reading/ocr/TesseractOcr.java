package io.billfold.reading.ocr;

import java.awt.image.BufferedImage;

/** Reads with Tesseract, in all the languages that are installed with it, after PP-OCR has turned the picture upright. */
final class TesseractOcr implements Ocr {
    private final PaddleOcr paddle;
    private final Tesseract tesseract;

    TesseractOcr(PaddleOcr paddle, Tesseract tesseract) {
        this.paddle = paddle;
        this.tesseract = tesseract;
    }

    @Override
    public OcrPage read(BufferedImage image) {
        BufferedImage upright = paddle.upright(image);
        return new OcrPage(upright, tesseract.read(upright, tesseract.languages()), OcrSetup.Engine.TESSERACT);
    }

    @Override
    public BufferedImage upright(BufferedImage image) {
        return paddle.upright(image);
    }

    @Override
    public String name() {
        return "tesseract-" + String.join("+", tesseract.languages());
    }
}
