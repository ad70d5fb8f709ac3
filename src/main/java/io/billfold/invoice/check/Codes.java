package io.billfold.invoice.check;

import static io.billfold.invoice.check.Subject.error;
import static io.billfold.invoice.check.Subject.ok;
import static io.billfold.invoice.check.Subject.warning;

import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import java.util.List;
import java.util.Optional;

/** Account numbers, VAT numbers and payment references whose check digits hold. */
final class Codes {
    static final List<Check> CHECKS = List.of(
            Codes::iban,
            subject -> vatNumber(subject, Field.SELLER_VAT_ID),
            subject -> vatNumber(subject, Field.BUYER_VAT_ID),
            Codes::reference);

    private Codes() {}

    private static Optional<Finding> iban(Subject subject) {
        return subject.content()
                .text(Field.IBAN)
                .flatMap(iban -> Iban.isValid(iban)
                        ? ok("IBAN-97", "The check digits of the IBAN hold", Field.IBAN)
                        : error(
                                "IBAN-97",
                                "The check digits or the length of the IBAN are wrong: " + iban,
                                Field.IBAN));
    }

    private static Optional<Finding> vatNumber(Subject subject, Field field) {
        return subject.content().text(field).flatMap(number -> switch (VatNumber.check(number)) {
            case VALID -> ok("VAT-ID", "The check digits of " + number + " hold", field);
            case INVALID -> warning("VAT-ID", "The check digits or the form of " + number + " are wrong", field);
            case UNKNOWN -> Optional.empty();
        });
    }

    private static Optional<Finding> reference(Subject subject) {
        return subject.content().text(Field.PAYMENT_REFERENCE).flatMap(text -> switch (PaymentReference.check(text)) {
            case VALID -> ok("REFERENCE", "The check digits of the reference hold", Field.PAYMENT_REFERENCE);
            case INVALID ->
                error("REFERENCE", "The check digits of the reference are wrong: " + text, Field.PAYMENT_REFERENCE);
            case UNKNOWN -> Optional.empty();
        });
    }
}
