package io.billfold.extraction;

import io.billfold.invoice.content.InvoiceContent;

/**
 * An earlier reading that a person rejected.
 *
 * @param reason in their words
 * @param content what the earlier reading said
 */
public record Rejection(String reason, InvoiceContent content) {}
