/**
 * QR codes that say what an invoice says: Swiss QR-bill, EPC (GiroCode) and ZATCA. {@link io.billfold.extraction.qr.QrCodes} is the front door.
 */
@NullMarked
package io.billfold.extraction.qr;

import org.jspecify.annotations.NullMarked;
