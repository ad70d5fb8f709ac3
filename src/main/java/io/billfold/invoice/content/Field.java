package io.billfold.invoice.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The values of an invoice that stand alone, by their EN 16931 business term. The JSON name is the public one. */
public enum Field {
    /** BT-1. */
    NUMBER(FieldType.CODE),
    /** BT-2. */
    ISSUE_DATE(FieldType.DATE),
    /** BT-9. */
    DUE_DATE(FieldType.DATE),
    /** BT-5. */
    CURRENCY(FieldType.CURRENCY),
    /** BT-27. */
    SELLER_NAME(FieldType.TEXT),
    /** BG-5, in one line: street, postcode and city, country. */
    SELLER_ADDRESS(FieldType.TEXT),
    /** BT-31. */
    SELLER_VAT_ID(FieldType.CODE),
    /** BT-32. */
    SELLER_TAX_NUMBER(FieldType.CODE),
    /** BT-44. */
    BUYER_NAME(FieldType.TEXT),
    /** BT-48. */
    BUYER_VAT_ID(FieldType.CODE),
    /** BT-13. */
    PURCHASE_ORDER(FieldType.CODE),
    /** Codes of operations printed on the invoice, like OP443485. */
    OPERATION_NUMBERS(FieldType.CODES),
    /** BT-81, in words: {@code credit_transfer}, {@code card}, {@code cash}, {@code direct_debit}. */
    PAYMENT_METHOD(FieldType.CODE),
    /** BT-84. */
    IBAN(FieldType.CODE),
    /** BT-86. */
    BIC(FieldType.CODE),
    /** BT-83. */
    PAYMENT_REFERENCE(FieldType.TEXT),
    /** BT-109. */
    NET_TOTAL(FieldType.AMOUNT),
    /** BT-110. */
    TAX_TOTAL(FieldType.AMOUNT),
    /** BT-112. */
    TOTAL(FieldType.AMOUNT),
    /** BT-115. */
    AMOUNT_DUE(FieldType.AMOUNT);

    private final FieldType type;

    Field(FieldType type) {
        this.type = type;
    }

    public FieldType type() {
        return type;
    }

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> byJsonName(String name) {
        return Arrays.stream(values())
                .filter(field -> field.jsonName().equals(name))
                .findFirst();
    }
}
