package io.billfold.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.billfold.reading.Unreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Takes the XML out of CMS signed data (RFC 5652 §5.1), as FatturaPA invoices come ({@code .xml.p7m}).
 *
 * <p>Only the content is wanted, not the signature, so the few lines of BER below do instead of a cryptography library. BER, not DER:
 * signing programs write long content in chunks of indefinite length.
 */
final class SignedXml {
    private static final int SEQUENCE = 0x30;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int OCTET_STRING = 0x04;
    private static final int OCTET_STRING_IN_CHUNKS = 0x24;
    private static final int EXPLICIT_0 = 0xA0;
    private static final int MAX_DEPTH = 8;
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("2a864886f70d010702");

    private final byte[] data;
    private int at;

    private SignedXml(byte[] data) {
        this.data = data;
    }

    /** The signed bytes. Throws {@link CannotRead} if there are none. */
    static byte[] unwrap(byte[] file) {
        try {
            byte[] content = new SignedXml(binary(file)).content();
            // An invoice that was signed twice is wrapped twice.
            return content.length > 0 && content[0] == SEQUENCE ? unwrapOnce(content) : content;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException broken) {
            throw corrupt(broken);
        }
    }

    private static byte[] unwrapOnce(byte[] inner) {
        return new SignedXml(inner).content();
    }

    /** Base64 with or without the lines of a PEM file, or the bytes as they are. */
    private static byte[] binary(byte[] file) {
        if (file[0] == SEQUENCE) {
            return file;
        }
        String text = new String(file, ISO_8859_1)
                .replaceAll("-----[A-Z0-9 ]+-----", "")
                .strip();
        return Base64.getMimeDecoder().decode(text);
    }

    private byte[] content() {
        enter(SEQUENCE); // ContentInfo
        int type = enter(OBJECT_IDENTIFIER);
        if (!Arrays.equals(Arrays.copyOfRange(data, at, at + type), SIGNED_DATA)) {
            throw new IllegalArgumentException("not signed data");
        }
        at += type;
        enter(EXPLICIT_0);
        enter(SEQUENCE); // SignedData
        skip(0); // version
        skip(0); // digestAlgorithms
        enter(SEQUENCE); // EncapsulatedContentInfo
        skip(0); // eContentType
        enter(EXPLICIT_0);
        ByteArrayOutputStream content = new ByteArrayOutputStream(data.length);
        collect(content, 0);
        return content.toByteArray();
    }

    private void collect(ByteArrayOutputStream content, int depth) {
        int tag = data[at] & 0xFF;
        if (tag == OCTET_STRING) {
            int length = enter(OCTET_STRING);
            content.write(data, at, length);
            at += length;
            return;
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("chunks within chunks");
        }
        int length = enter(OCTET_STRING_IN_CHUNKS);
        int end = length < 0 ? data.length : at + length;
        while (at < end && !atEndOfContents()) {
            collect(content, depth + 1);
        }
        if (length < 0) {
            at += 2;
        }
    }

    /** Steps over tag and length, and returns the length; −1 if it is indefinite. */
    private int enter(int tag) {
        if ((data[at] & 0xFF) != tag) {
            throw new IllegalArgumentException("unexpected tag");
        }
        at++;
        int first = data[at++] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        if (first == 0x80) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = Math.multiplyExact(length, 256) + (data[at++] & 0xFF);
        }
        return length;
    }

    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
        int length = enter(data[at] & 0xFF);
        if (length >= 0) {
            at = Math.addExact(at, length);
            return;
        }
        while (!atEndOfContents()) {
            skip(depth + 1);
        }
        at += 2;
    }

    private boolean atEndOfContents() {
        return data[at] == 0 && data[at + 1] == 0;
    }

    private static CannotRead corrupt(Exception cause) {
        return new CannotRead(
                Reason.CORRUPT_CONTAINER, "The signed file (.p7m) is damaged or holds no content.", cause);
    }
}
