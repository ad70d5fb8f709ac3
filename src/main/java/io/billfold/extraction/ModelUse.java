package io.billfold.extraction;

/** Which documents are shown to the language model, if there is one. E-invoices never are: their data are exact. */
public enum ModelUse {
    /** None. */
    NONE,
    /** Those whose values do not prove each other. */
    UNPROVED,
    /** All. */
    ALL
}
