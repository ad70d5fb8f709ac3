package io.billfold.reading;

/** XML that came with the pages: the whole document if it is plain XML, or a file embedded in a PDF (Factur-X, ZUGFeRD). */
@SuppressWarnings("ArrayRecordComponent") // carried from the reader to the e-invoice parser once, never compared
public record Attachment(String name, byte[] bytes) {}
