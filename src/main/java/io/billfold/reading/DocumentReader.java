package io.billfold.reading;

import io.billfold.document.MediaType;
import io.billfold.reading.Unreadable.Reason;
import io.billfold.reading.ocr.Ocr;
import io.billfold.reading.ocr.OcrSetup;
import io.billfold.reading.ocr.PaddleOcr;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads documents: what is printed on their pages, with the place of every word, and what they carry besides.
 *
 * <p>Knows files and nothing else; safe to use from several threads. A document that cannot be read is an {@link Unreadable}, not an
 * exception; an exception here is a defect.
 */
public final class DocumentReader {
    /** Of the picture for the review screen, in pixels: small print stays readable, and it loads at once. */
    private static final int PAGE_PICTURE_SIDE = 1600;

    private final ReadingLimits limits;
    private final Ocr ocr;

    public DocumentReader(ReadingLimits limits, Ocr ocr) {
        this.limits = limits;
        this.ocr = ocr;
    }

    /** With the OCR models that come with Billfold alone, whatever is installed: so that documents are read alike everywhere. */
    public DocumentReader(ReadingLimits limits) {
        this(limits, PaddleOcr.bundled());
    }

    /**
     * With the OCR engine that the operator has chosen.
     *
     * @param settings {@code OCR_ENGINE} and {@code OCR_MODELS}; see {@link OcrSetup}
     * @param pictures how many are read at once; further ones wait
     * @param ocrWatch hears how long each took
     * @throws IllegalArgumentException saying for the operator what is wrong with the settings
     */
    public static DocumentReader asSet(
            ReadingLimits limits, Map<String, String> settings, int pictures, Consumer<Duration> ocrWatch) {
        return new DocumentReader(limits, OcrSetup.of(settings).make(pictures, ocrWatch));
    }

    /** Names what changes how documents are read; what was read under another name may come out otherwise. */
    public String version() {
        return "readers-" + StoredOutcome.VERSION + "-" + ocr.name();
    }

    /**
     * Opens a file at the door, in milliseconds: tells its type from its bytes, refuses what can be known to be broken, locked or too
     * large, and takes mails and archives apart into their documents.
     *
     * @param name what the file is called, handed on and never trusted
     */
    public Opening open(String name, byte[] bytes) {
        try {
            return openOrThrow(name, bytes);
        } catch (CannotRead refused) {
            return refused.unreadable();
        }
    }

    /** Takes a mail apart into its documents. */
    public Opening openMail(byte[] bytes) {
        try {
            return new Containers(limits, Deadline.in(limits.time())).open(MediaType.EML, bytes);
        } catch (CannotRead refused) {
            return refused.unreadable();
        }
    }

    private Opening openOrThrow(String name, byte[] bytes) {
        Deadline deadline = Deadline.in(limits.time());
        MediaType type = typeOf(bytes);
        if (!Containers.isContainer(type)) {
            checkAtTheDoor(type, bytes, deadline);
            return new Opening.Documents(List.of(new Opening.Part(name, type, bytes)), List.of());
        }
        return new Containers(limits, deadline).open(type, bytes);
    }

    private void checkAtTheDoor(MediaType type, byte[] bytes, Deadline deadline) {
        switch (type) {
            case PDF -> closed(PdfFile.open(bytes, limits));
            case XML -> XmlGuard.check(bytes, deadline);
            case SIGNED_XML -> XmlGuard.check(SignedXml.unwrap(bytes), deadline);
            case JPEG, PNG, TIFF, WEBP -> closed(ImageFile.open(bytes, type, limits));
            case HEIC, EML, ZIP -> {}
        }
    }

    private static void closed(Closeable file) {
        try {
            file.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory are closed without ado", impossible);
        }
    }

    /**
     * Reads a document. A mail or an archive is read if it holds exactly one; for more, {@link #open} it and read its parts.
     */
    public ReadingOutcome read(byte[] bytes) {
        try {
            return readOrThrow(bytes);
        } catch (CannotRead refused) {
            return refused.unreadable();
        }
    }

    /** Reads a document from a file. */
    public ReadingOutcome read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            return tooLarge(size).unreadable();
        }
        return read(Files.readAllBytes(file));
    }

    private Reading readOrThrow(byte[] bytes) {
        Deadline deadline = Deadline.in(limits.time());
        MediaType type = typeOf(bytes);
        return switch (type) {
            case PDF -> new PdfReader(limits, ocr).read(bytes, deadline);
            case XML -> xml(MediaType.XML, bytes, deadline);
            case SIGNED_XML -> xml(MediaType.SIGNED_XML, SignedXml.unwrap(bytes), deadline);
            case EML, ZIP -> readOnlyPart(bytes);
            case JPEG, PNG, TIFF, WEBP -> new ImageDocumentReader(limits, ocr).read(bytes, type, deadline);
            case HEIC -> new ImageDocumentReader(limits, ocr).read(Heif.toJpeg(bytes), MediaType.JPEG, deadline);
        };
    }

    private static Reading xml(MediaType type, byte[] xml, Deadline deadline) {
        XmlGuard.check(xml, deadline);
        return new Reading(type, List.of(), List.of(), List.of(new Attachment("invoice.xml", xml)), List.of());
    }

    private Reading readOnlyPart(byte[] container) {
        if (openOrThrow("container", container) instanceof Opening.Documents documents
                && documents.parts().size() == 1) {
            return readOrThrow(documents.parts().getFirst().bytes());
        }
        throw new CannotRead(Reason.UNSUPPORTED_TYPE, "It holds several documents, which are to be read one by one.");
    }

    /**
     * A page as a PNG picture, upright as it was read, so that the boxes of its words fit. At most {@value #PAGE_PICTURE_SIDE} pixels
     * on its longer side.
     *
     * @param number counted from 1
     * @return empty if the document has no such page, no pages at all, or cannot be read
     */
    public Optional<byte[]> pagePng(byte[] bytes, int number) {
        Deadline deadline = Deadline.in(limits.time());
        try {
            MediaType type = typeOf(bytes);
            Optional<BufferedImage> picture = switch (type) {
                case PDF -> new PdfReader(limits, ocr).upright(bytes, number, PAGE_PICTURE_SIDE, deadline);
                case JPEG, PNG, TIFF, WEBP -> new ImageDocumentReader(limits, ocr).upright(bytes, type, number);
                case HEIC -> new ImageDocumentReader(limits, ocr).upright(Heif.toJpeg(bytes), MediaType.JPEG, number);
                case XML, SIGNED_XML, EML, ZIP -> Optional.empty();
            };
            return picture.map(image -> Pictures.png(Pictures.shrunk(image, PAGE_PICTURE_SIDE)));
        } catch (CannotRead | IOException unreadable) {
            return Optional.empty();
        }
    }

    private MediaType typeOf(byte[] bytes) {
        if (bytes.length == 0) {
            throw new CannotRead(Reason.EMPTY_FILE, "The file is empty.");
        }
        if (bytes.length > limits.bytes()) {
            throw tooLarge(bytes.length);
        }
        Optional<MediaType> type =
                MediaType.detect(Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.HEAD_LENGTH)));
        return type.orElseThrow(
                () -> new CannotRead(
                        Reason.UNSUPPORTED_TYPE,
                        "The file is of no type that can be read: PDF, JPEG, PNG, TIFF, WebP, XML, signed XML (.p7m), EML or ZIP."));
    }

    private CannotRead tooLarge(long bytes) {
        return new CannotRead(
                Reason.FILE_TOO_LARGE,
                "The file has " + bytes / 1_000_000 + " MB; up to " + limits.bytes() / 1_000_000 + " MB are read.");
    }
}
