package io.billfold.reading.qr;

import io.billfold.document.Box;

/** A QR code, where it stands on the picture and what it says. */
public record QrCode(Box box, String text) {}
