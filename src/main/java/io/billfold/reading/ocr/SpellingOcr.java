package io.billfold.reading.ocr;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads with PP-OCR, whose bundled model knows neither ä nor ß nor ñ, and lets Tesseract put the marks on the letters of pages in a
 * language that has such. Tesseract changes no letter and no figure: where it reads another word, PP-OCR is right far more often.
 */
final class SpellingOcr implements Ocr {
    private static final Logger log = LoggerFactory.getLogger(SpellingOcr.class);

    private final PaddleOcr paddle;
    private final Tesseract tesseract;

    SpellingOcr(PaddleOcr paddle, Tesseract tesseract) {
        this.paddle = paddle;
        this.tesseract = tesseract;
    }

    @Override
    public OcrPage read(BufferedImage image) {
        OcrPage page = paddle.read(image);
        Set<String> languages = PageLanguage.of(page).stream()
                .filter(tesseract.languages()::contains)
                .collect(Collectors.toSet());
        return languages.isEmpty() ? page : spelled(page, languages);
    }

    private OcrPage spelled(OcrPage page, Set<String> languages) {
        List<OcrWord> others;
        try {
            others = tesseract.read(page.picture(), languages).stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (UncheckedIOException failed) {
            log.warn("A page goes without its marks on letters: {}", failed.getMessage());
            return page;
        }
        Spelling spelling = new Spelling(others);
        return new OcrPage(
                page.picture(),
                page.lines().stream()
                        .map(line -> line.stream().map(spelling::of).toList())
                        .toList(),
                page.by());
    }

    @Override
    public BufferedImage upright(BufferedImage image) {
        return paddle.upright(image);
    }

    @Override
    public String name() {
        return paddle.name() + "-spelled-" + String.join("+", tesseract.languages());
    }
}
