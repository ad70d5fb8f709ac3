package io.billfold.invoice.content;

/** How the canonical text of a field is written. */
public enum FieldType {
    /** Any text, spaces collapsed. */
    TEXT,
    /** Letters and digits that identify something; no spaces at the ends. */
    CODE,
    /** ISO 8601, {@code 2026-10-03}. */
    DATE,
    /** A plain decimal with the currency's digits, {@code 1234.50}; may be negative. */
    AMOUNT,
    /** ISO 4217, {@code EUR}. */
    CURRENCY,
    /** Several codes with one space between them. */
    CODES
}
