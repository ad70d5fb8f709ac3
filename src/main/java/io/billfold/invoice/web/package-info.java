/** The invoices' HTTP API. */
@NullMarked
package io.billfold.invoice.web;

import org.jspecify.annotations.NullMarked;
