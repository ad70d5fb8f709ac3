package io.billfold.document;

import java.util.Optional;

/** The kinds of file that Billfold can open, told from their bytes and never from their names. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    XML("application/xml", "xml"),
    /** XML signed as CMS, as FatturaPA comes ({@code .xml.p7m}). */
    SIGNED_XML("application/pkcs7-mime", "p7m"),
    EML("message/rfc822", "eml"),
    ZIP("application/zip", "zip");

    private final String name;
    private final String extension;

    MediaType(String name, String extension) {
        this.name = name;
        this.extension = extension;
    }

    /** How many of a file's first bytes {@link #detect} looks at. */
    public static final int HEAD_LENGTH = 4096;

    /**
     * The type of a file, told from its first bytes.
     *
     * @param head the first {@link #HEAD_LENGTH} bytes, or all of a shorter file
     * @return empty if it is none of the types that can be opened
     */
    public static Optional<MediaType> detect(byte[] head) {
        return Signatures.typeOf(head);
    }

    /** The registered name, for {@code Content-Type}. */
    public String mimeType() {
        return name;
    }

    /** The usual file ending, without the dot. */
    public String extension() {
        return extension;
    }
}
