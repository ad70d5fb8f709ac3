package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.ocr.Ocr;
import io.billfold.reading.ocr.OcrPage;
import io.billfold.reading.ocr.OcrSetup;
import io.billfold.reading.qr.QrCodes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads photos and scans. */
final class ImageDocumentReader {
    private final ReadingLimits limits;
    private final Ocr ocr;

    ImageDocumentReader(ReadingLimits limits, Ocr ocr) {
        this.limits = limits;
        this.ocr = ocr;
    }

    Reading read(byte[] bytes, MediaType type, Deadline deadline) {
        try (ImageFile file = ImageFile.open(bytes, type, limits)) {
            List<Page> pages = new ArrayList<>();
            List<Code> codes = new ArrayList<>();
            for (int number = 1; number <= file.pages(); number++) {
                deadline.check();
                OcrPage read = ocr.read(file.decode(number, limits.decodedPixels()));
                pages.add(page(number, read));
                codes.addAll(codes(number, read.picture()));
            }
            return new Reading(type, pages, codes, List.of(), List.of());
        } catch (IOException broken) {
            throw new CannotRead(Unreadable.Reason.CORRUPT_IMAGE, "The image is damaged and cannot be opened.", broken);
        }
    }

    /** The page as read, or nothing if there is none of this number. */
    Optional<BufferedImage> upright(byte[] bytes, MediaType type, int number) throws IOException {
        try (ImageFile file = ImageFile.open(bytes, type, limits)) {
            return number < 1 || number > file.pages()
                    ? Optional.empty()
                    : Optional.of(ocr.upright(file.decode(number, limits.decodedPixels())));
        }
    }

    static Page page(int number, OcrPage read) {
        List<Line> lines = read.lines().stream()
                .map(line -> new Line(line.stream()
                        .map(word -> new Word(word.text(), word.box(), word.confidence()))
                        .toList()))
                .toList();
        Page.Reader reader = read.by() == OcrSetup.Engine.TESSERACT ? Page.Reader.TESSERACT : Page.Reader.PADDLE;
        return new Page(number, read.picture().getWidth(), read.picture().getHeight(), lines, reader);
    }

    static List<Code> codes(int number, BufferedImage upright) {
        return QrCodes.find(upright).stream()
                .map(code -> new Code(number, code.box(), code.text()))
                .toList();
    }
}
