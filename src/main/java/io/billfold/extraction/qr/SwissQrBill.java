package io.billfold.extraction.qr;

import io.billfold.invoice.check.Iban;
import io.billfold.invoice.content.Field;
import io.billfold.reading.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Swiss QR-bill (SIX, Swiss Implementation Guidelines QR-bill, version 2): lines in a fixed order, and after them the bill information of
 * Swico.
 */
final class SwissQrBill {
    private static final int IBAN = 3;
    private static final int CREDITOR = 4;
    private static final int AMOUNT = 18;
    private static final int CURRENCY = 19;
    private static final int DEBTOR = 20;
    private static final int REFERENCE_TYPE = 27;
    private static final int REFERENCE = 28;
    private static final int MESSAGE = 29;
    private static final int TRAILER = 30;
    private static final int BILL_INFORMATION = 31;

    private final List<String> lines;

    private SwissQrBill(List<String> lines) {
        this.lines = lines;
    }

    static Optional<QrContent> read(Code code) {
        SwissQrBill bill =
                new SwissQrBill(code.text().lines().map(String::strip).toList());
        boolean swiss = bill.line(0).equals("SPC")
                && bill.line(1).startsWith("02")
                && bill.line(TRAILER).equals("EPD")
                && Iban.isValid(bill.line(IBAN));
        return swiss ? Optional.of(bill.content(code)) : Optional.empty();
    }

    private QrContent content(Code code) {
        Collected found = new Collected(code);
        found.put(Field.IBAN, line(IBAN).replace(" ", "").toUpperCase(Locale.ROOT), line(IBAN), 1);
        found.put(Field.SELLER_NAME, line(CREDITOR + 1));
        found.put(Field.SELLER_ADDRESS, address(CREDITOR));
        found.put(Field.BUYER_NAME, line(DEBTOR + 1));
        found.put(Field.CURRENCY, line(CURRENCY));
        found.put(Field.PAYMENT_METHOD, "credit_transfer", "QR-bill", 1);
        if (!line(REFERENCE_TYPE).equals("NON")) {
            found.put(Field.PAYMENT_REFERENCE, line(REFERENCE));
        }
        Optional<BigDecimal> due = Collected.decimal(line(AMOUNT));
        due.ifPresent(amount -> {
            found.amount(Field.AMOUNT_DUE, amount, line(AMOUNT), 1);
            // What is to be paid is the total, unless something was paid before.
            found.amount(Field.TOTAL, amount, line(AMOUNT), 0.95);
        });
        SwicoInformation information = SwicoInformation.of(billInformation());
        information.collect(found);
        return found.as(QrContent.Standard.SWISS_QR_BILL, information.vatBreakdown(due));
    }

    /** Some write the bill information into the message before it. */
    private String billInformation() {
        String information = line(BILL_INFORMATION);
        return information.startsWith("//S1") ? information : line(MESSAGE).startsWith("//S1") ? line(MESSAGE) : "";
    }

    /** Type S has street and number, postcode and town apart; type K has two lines. */
    private String address(int start) {
        boolean structured = line(start).equals("S");
        String first = structured ? joined(line(start + 2), line(start + 3)) : line(start + 2);
        String second = structured ? joined(line(start + 4), line(start + 5)) : line(start + 3);
        return Stream.of(first, second).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String joined(String left, String right) {
        return (left + " " + right).strip();
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
