package io.billfold.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The marks by which a file's first bytes give its type away. */
final class Signatures {
    /** Real PDFs carry junk before their header; readers accept it within the first kilobyte (ISO 32000-1, annex H.3.4.1). */
    private static final int PDF_HEADER_WITHIN = 1024;

    /** The brands of HEIF images that hold HEVC pictures (ISO/IEC 23008-12, annex B.4). */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "heif");

    /** The object identifier 1.2.840.113549.1.7.2, CMS signed data (RFC 5652), in DER. */
    private static final String SIGNED_DATA = text(HexFormat.of().parseHex("06092a864886f70d010702"), ISO_8859_1);

    /** After the tag and up to eight length bytes the object identifier must have begun. */
    private static final int SIGNED_DATA_WITHIN = 12;

    private static final Pattern HEADER_LINE = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]*):[ \\t]?.*$");
    private static final Set<String> MAIL_HEADERS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "received",
            "return-path",
            "mime-version",
            "message-id",
            "delivered-to",
            "content-type",
            "reply-to");

    private Signatures() {}

    static Optional<MediaType> typeOf(byte[] head) {
        String raw = text(head, ISO_8859_1);
        if (raw.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(MediaType.JPEG);
        }
        if (raw.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(MediaType.PNG);
        }
        if (raw.startsWith("II*\0") || raw.startsWith("MM\0*") || raw.startsWith("II+\0") || raw.startsWith("MM\0+")) {
            return Optional.of(MediaType.TIFF);
        }
        if (raw.startsWith("RIFF") && raw.startsWith("WEBP", 8)) {
            return Optional.of(MediaType.WEBP);
        }
        if (raw.startsWith("ftyp", 4) && raw.length() >= 12 && HEIC_BRANDS.contains(raw.substring(8, 12))) {
            return Optional.of(MediaType.HEIC);
        }
        if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
            return Optional.of(MediaType.ZIP);
        }
        if (isSignedData(raw)) {
            return Optional.of(MediaType.SIGNED_XML);
        }
        if (isXml(head)) {
            return Optional.of(MediaType.XML);
        }
        int pdfHeader = raw.indexOf("%PDF-");
        if (pdfHeader >= 0 && pdfHeader < PDF_HEADER_WITHIN) {
            return Optional.of(MediaType.PDF);
        }
        return isMail(raw) ? Optional.of(MediaType.EML) : Optional.empty();
    }

    private static boolean isSignedData(String raw) {
        return startsAsSignedData(raw)
                || raw.startsWith("-----BEGIN PKCS7-----")
                || raw.startsWith("-----BEGIN CMS-----")
                || (raw.startsWith("MI")
                        && startsAsSignedData(decodedBase64(raw.substring(0, Math.min(raw.length(), 32)))));
    }

    private static boolean startsAsSignedData(String raw) {
        int identifier = raw.indexOf(SIGNED_DATA);
        return raw.startsWith("0") && identifier > 0 && identifier < SIGNED_DATA_WITHIN;
    }

    /** Some invoicing portals hand out signed invoices as one base64 text. */
    private static String decodedBase64(String text) {
        if (text.length() < 32 || !text.matches("[A-Za-z0-9+/\\r\\n]+")) {
            return "";
        }
        return text(Base64.getMimeDecoder().decode(text), ISO_8859_1);
    }

    private static boolean isXml(byte[] head) {
        String text = startsWith(head, 0xFE, 0xFF)
                ? text(head, UTF_16BE)
                : startsWith(head, 0xFF, 0xFE) ? text(head, UTF_16LE) : text(head, UTF_8);
        String start = text.replaceFirst("^\\uFEFF", "").stripLeading();
        if (start.startsWith("<?xml")) {
            return true;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        boolean html = lower.startsWith("<html") || lower.startsWith("<!doctype html");
        return !html && start.matches("(?s)<(!--|!DOCTYPE|[A-Za-z_][\\w.:-]*[\\s>/]).*");
    }

    /** A mail starts with header lines, of which at least two are the usual ones (RFC 5322). */
    private static boolean isMail(String raw) {
        if (!HEADER_LINE.matcher(raw).lookingAt()) {
            return false;
        }
        return HEADER_LINE
                        .matcher(raw)
                        .results()
                        .map((MatchResult line) -> line.group(1).toLowerCase(Locale.ROOT))
                        .filter(MAIL_HEADERS::contains)
                        .distinct()
                        .count()
                >= 2;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, Charset charset) {
        return new String(Arrays.copyOf(head, Math.min(head.length, MediaType.HEAD_LENGTH)), charset);
    }
}
