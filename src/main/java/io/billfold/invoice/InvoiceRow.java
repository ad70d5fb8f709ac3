package io.billfold.invoice;

import static io.billfold.invoice.InvoiceTable.ACCOUNT;
import static io.billfold.invoice.InvoiceTable.ARCHIVED;
import static io.billfold.invoice.InvoiceTable.CATEGORY;
import static io.billfold.invoice.InvoiceTable.CREATED_AT;
import static io.billfold.invoice.InvoiceTable.CURRENCY;
import static io.billfold.invoice.InvoiceTable.DOCUMENT;
import static io.billfold.invoice.InvoiceTable.DOCUMENT_TYPE;
import static io.billfold.invoice.InvoiceTable.DRAFT;
import static io.billfold.invoice.InvoiceTable.DUE_DATE;
import static io.billfold.invoice.InvoiceTable.DUPLICATE_OF;
import static io.billfold.invoice.InvoiceTable.ERROR_CODE;
import static io.billfold.invoice.InvoiceTable.ERROR_DETAIL;
import static io.billfold.invoice.InvoiceTable.FILENAME;
import static io.billfold.invoice.InvoiceTable.IBAN;
import static io.billfold.invoice.InvoiceTable.ID;
import static io.billfold.invoice.InvoiceTable.ISSUE_DATE;
import static io.billfold.invoice.InvoiceTable.NUMBER;
import static io.billfold.invoice.InvoiceTable.OPERATION_NUMBERS;
import static io.billfold.invoice.InvoiceTable.ORDINAL;
import static io.billfold.invoice.InvoiceTable.PROVED;
import static io.billfold.invoice.InvoiceTable.REJECT_REASON;
import static io.billfold.invoice.InvoiceTable.REQUEST;
import static io.billfold.invoice.InvoiceTable.SELLER_KEY;
import static io.billfold.invoice.InvoiceTable.SELLER_NAME;
import static io.billfold.invoice.InvoiceTable.SOURCE;
import static io.billfold.invoice.InvoiceTable.STATE;
import static io.billfold.invoice.InvoiceTable.TOTAL;
import static io.billfold.invoice.InvoiceTable.UPDATED_AT;
import static io.billfold.invoice.InvoiceTable.VERSION;

import io.billfold.account.AccountId;
import io.billfold.document.DocumentId;
import io.billfold.document.Source;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Between an {@link Invoice} and its row. */
final class InvoiceRow {
    private InvoiceRow() {}

    /** The columns that a step of the invoice's life may change. */
    static Map<org.jooq.Field<?>, @Nullable Object> changeable(Invoice invoice) {
        Map<org.jooq.Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(STATE, invoice.state().jsonName());
        row.put(ARCHIVED, invoice.archived());
        row.put(
                DUPLICATE_OF,
                invoice.duplicateOf() == null ? null : invoice.duplicateOf().value());
        row.put(ERROR_CODE, invoice.failure() == null ? null : invoice.failure().code());
        row.put(
                ERROR_DETAIL,
                invoice.failure() == null ? null : invoice.failure().detail());
        row.put(REJECT_REASON, invoice.rejectReason());
        row.put(UPDATED_AT, invoice.updatedAt().atOffset(ZoneOffset.UTC));
        row.putAll(said(invoice.draft()));
        return row;
    }

    /** The columns that never change. */
    static Map<org.jooq.Field<?>, @Nullable Object> fixed(AccountId account, Origin origin) {
        Map<org.jooq.Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ACCOUNT, account.value());
        row.put(DOCUMENT, origin.document().value());
        row.put(ORDINAL, origin.ordinal());
        row.put(REQUEST, origin.requestId());
        row.put(FILENAME, origin.filename());
        row.put(SOURCE, origin.source().name());
        return row;
    }

    private static Map<org.jooq.Field<?>, @Nullable Object> said(@Nullable Draft draft) {
        InvoiceContent content = draft == null ? InvoiceContent.EMPTY : draft.content();
        Map<org.jooq.Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(DRAFT, DraftJson.write(draft));
        row.put(DOCUMENT_TYPE, draft == null ? null : draft.kind().jsonName());
        row.put(CATEGORY, draft == null ? null : draft.category());
        row.put(PROVED, draft != null && draft.proved());
        row.put(NUMBER, content.fields().get(Field.NUMBER));
        row.put(SELLER_NAME, content.fields().get(Field.SELLER_NAME));
        row.put(
                SELLER_KEY,
                content.text(Field.SELLER_NAME).flatMap(SellerKey::of).orElse(null));
        row.put(ISSUE_DATE, content.date(Field.ISSUE_DATE).orElse(null));
        row.put(DUE_DATE, content.date(Field.DUE_DATE).orElse(null));
        row.put(CURRENCY, content.fields().get(Field.CURRENCY));
        row.put(TOTAL, content.amount(Field.TOTAL).orElse(null));
        row.put(IBAN, content.fields().get(Field.IBAN));
        row.put(
                OPERATION_NUMBERS,
                content.text(Field.OPERATION_NUMBERS)
                        .map(OperationNumbers::keys)
                        .orElseGet(() -> new String[0]));
        return row;
    }

    static Invoice invoice(Record row) {
        Long duplicateOf = row.get(DUPLICATE_OF);
        String errorCode = row.get(ERROR_CODE);
        return new Invoice(
                new InvoiceId(row.get(ID)),
                new AccountId(row.get(ACCOUNT)),
                new Origin(
                        new DocumentId(row.get(DOCUMENT)),
                        row.get(ORDINAL),
                        row.get(REQUEST),
                        row.get(FILENAME),
                        Source.valueOf(row.get(SOURCE))),
                State.byJsonName(row.get(STATE)).orElseThrow(),
                row.get(ARCHIVED),
                DraftJson.read(row.get(DRAFT)),
                duplicateOf == null ? null : new InvoiceId(duplicateOf),
                errorCode == null ? null : new Failure(errorCode, row.get(ERROR_DETAIL)),
                row.get(REJECT_REASON),
                row.get(CREATED_AT).toInstant(),
                row.get(UPDATED_AT).toInstant(),
                row.get(VERSION),
                List.of());
    }
}
