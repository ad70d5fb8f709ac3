package io.billfold.invoice.check;

/** What check digits say of a code. */
public enum Verdict {
    VALID,
    INVALID,
    /** The code is of no kind whose check digits are known. */
    UNKNOWN
}
