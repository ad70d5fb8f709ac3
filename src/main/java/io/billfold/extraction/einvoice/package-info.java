/**
 * Electronic invoices: the XML of UBL 2.1, UN/CEFACT CII (Factur-X, ZUGFeRD 1 and 2, XRechnung) and FatturaPA to the terms of EN 16931.
 * {@link io.billfold.extraction.einvoice.EInvoices} is the front door.
 */
@NullMarked
package io.billfold.extraction.einvoice;

import org.jspecify.annotations.NullMarked;
