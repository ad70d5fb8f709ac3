package io.billfold.extraction.einvoice;

import io.billfold.invoice.content.Field;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One formal rule of EN 16931 or of XRechnung.
 *
 * @param number as the standard counts it
 * @param demand what it wants, in words
 * @param field the field it concerns, if one
 * @param holds whether an invoice keeps it
 */
record Rule(String number, String demand, @Nullable Field field, Predicate<EInvoice> holds) {
    Rule(String number, String demand, Predicate<EInvoice> holds) {
        this(number, demand, null, holds);
    }
}
