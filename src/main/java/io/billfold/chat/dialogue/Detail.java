package io.billfold.chat.dialogue;

import io.billfold.invoice.content.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person can correct about an invoice in a chat: what its message shows, and what is checked with that. */
public enum Detail {
    VENDOR(Field.SELLER_NAME),
    NUMBER(Field.NUMBER),
    DATE(Field.ISSUE_DATE),
    DUE_DATE(Field.DUE_DATE),
    TOTAL(Field.TOTAL),
    VAT(Field.TAX_TOTAL),
    NET(Field.NET_TOTAL),
    CURRENCY(Field.CURRENCY),
    AMOUNT_DUE(Field.AMOUNT_DUE),
    IBAN(Field.IBAN),
    CATEGORY(null);

    /** Those that are offered as buttons. */
    static final List<Detail> OFFERED = List.of(VENDOR, NUMBER, DATE, DUE_DATE, TOTAL, VAT, NET, CURRENCY, CATEGORY);

    private final @Nullable Field field;

    Detail(@Nullable Field field) {
        this.field = field;
    }

    /** The field that holds it; empty for the category, which is no field but how the account files the invoice. */
    public Optional<Field> field() {
        return Optional.ofNullable(field);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Detail> byKey(String key) {
        return Arrays.stream(values())
                .filter(detail -> detail.key().equals(key))
                .findFirst();
    }
}
