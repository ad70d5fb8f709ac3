package io.billfold.reading;

import io.billfold.document.Box;

/** A QR code found on a page, with the text it holds. */
public record Code(int page, Box box, String text) {}
