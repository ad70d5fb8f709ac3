/** QR codes on pictures. Knows nothing of documents. */
@NullMarked
package io.billfold.reading.qr;

import org.jspecify.annotations.NullMarked;
