package io.billfold.extraction.qr;

import io.billfold.reading.Code;
import io.billfold.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands the text of QR codes: the front door of this package. Pure functions, safe to use from several threads. */
public final class QrCodes {
    private QrCodes() {}

    /** What the codes of a document say, in their order; codes of other kinds are left out. */
    public static List<QrContent> of(Reading reading) {
        return reading.codes().stream()
                .map(QrCodes::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What one code says; nothing if it is of no kind that is understood, or broken. */
    public static Optional<QrContent> read(Code code) {
        return Stream.of(SwissQrBill.read(code), EpcCode.read(code), ZatcaCode.read(code))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
