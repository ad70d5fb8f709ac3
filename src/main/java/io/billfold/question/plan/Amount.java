package io.billfold.question.plan;

/** Which amount of an invoice. */
public enum Amount {
    /** BT-112, with VAT. */
    TOTAL,
    /** BT-109, without VAT. */
    NET_TOTAL,
    /** BT-110, the VAT. */
    TAX_TOTAL,
    /** BT-115. */
    AMOUNT_DUE
}
