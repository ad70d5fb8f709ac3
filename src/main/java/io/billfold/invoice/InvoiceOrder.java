package io.billfold.invoice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** The orders of the list. Each has its index; equal values are ordered by id. Unknown values come last when descending. */
public record InvoiceOrder(By by, boolean descending) {
    /** What the list can be ordered by. */
    public enum By {
        CREATED_AT,
        UPDATED_AT,
        FILENAME,
        VENDOR,
        ISSUE_DATE,
        DUE_DATE,
        TOTAL,
        STATUS;

        public String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<By> byJsonName(String name) {
            return Arrays.stream(values())
                    .filter(by -> by.jsonName().equals(name))
                    .findFirst();
        }

        private Field<?> column() {
            return switch (this) {
                case CREATED_AT -> InvoiceTable.CREATED_AT;
                case UPDATED_AT -> InvoiceTable.UPDATED_AT;
                case FILENAME -> DSL.lower(InvoiceTable.FILENAME);
                case VENDOR -> DSL.lower(InvoiceTable.SELLER_NAME);
                case ISSUE_DATE -> InvoiceTable.ISSUE_DATE;
                case DUE_DATE -> InvoiceTable.DUE_DATE;
                case TOTAL -> InvoiceTable.TOTAL;
                case STATUS -> InvoiceTable.STATE;
            };
        }

        private boolean canBeUnknown() {
            return this == VENDOR || this == ISSUE_DATE || this == DUE_DATE || this == TOTAL;
        }
    }

    InvoiceOrder reversed() {
        return new InvoiceOrder(by, !descending);
    }

    List<OrderField<?>> columns() {
        if (by == By.STATUS) {
            return descending
                    ? List.of(InvoiceTable.STATE.desc(), InvoiceTable.CREATED_AT.desc(), InvoiceTable.ID.desc())
                    : List.of(InvoiceTable.STATE.asc(), InvoiceTable.CREATED_AT.asc(), InvoiceTable.ID.asc());
        }
        Field<?> column = by.column();
        if (descending) {
            return List.of(by.canBeUnknown() ? column.desc().nullsLast() : column.desc(), InvoiceTable.ID.desc());
        }
        return List.of(by.canBeUnknown() ? column.asc().nullsFirst() : column.asc(), InvoiceTable.ID.asc());
    }
}
