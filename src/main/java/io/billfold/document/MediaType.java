package io.billfold.document;

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

    /** The registered name, for {@code Content-Type}. */
    public String mimeType() {
        return name;
    }

    /** The usual file ending, without the dot. */
    public String extension() {
        return extension;
    }
}
