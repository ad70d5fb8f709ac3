package io.billfold.chat;

import io.billfold.chat.dialogue.Buttons;
import io.billfold.chat.dialogue.Speech;
import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.util.ArrayList;
import java.util.List;

/** An invoice as a chat shows it: what it says, where it stands, and what can be done. */
final class InvoiceText {
    private InvoiceText() {}

    static Speech of(Invoice invoice) {
        long id = invoice.id().value();
        return switch (invoice.state()) {
            case PENDING, PROCESSING -> Speech.of(invoice.origin().filename() + "\nReading…");
            case NEEDS_REVIEW ->
                Speech.withButtons(heading(invoice, "please check") + values(invoice), Buttons.ofReview(id));
            case CONFIRMED -> Speech.of(heading(invoice, "confirmed") + values(invoice));
            case REJECTED -> Speech.withButtons(heading(invoice, "rejected") + values(invoice), Buttons.ofRetry(id));
            case FAILED -> Speech.withButtons(failure(invoice), Buttons.ofRetry(id));
        };
    }

    private static String heading(Invoice invoice, String standing) {
        return "Invoice " + invoice.id() + ": " + standing;
    }

    private static String values(Invoice invoice) {
        Draft draft = invoice.draft();
        if (draft == null) {
            return "";
        }
        InvoiceContent content = draft.content();
        List<String> lines = new ArrayList<>();
        lines.add("Vendor: " + content.text(Field.SELLER_NAME).orElse("not found"));
        lines.add("Number: " + content.text(Field.NUMBER).orElse("not found"));
        lines.add("Date: " + content.text(Field.ISSUE_DATE).orElse("not found"));
        lines.add("Total: " + total(content));
        lines.add("Category: " + (draft.category() == null ? "none" : draft.category()));
        if (invoice.duplicateOf() != null) {
            lines.add("It says the same as invoice " + invoice.duplicateOf() + ".");
        }
        return "\n" + String.join("\n", lines);
    }

    private static String total(InvoiceContent content) {
        String currency = content.text(Field.CURRENCY).map(code -> " " + code).orElse("");
        return content.text(Field.TOTAL)
                .map(total -> total
                        + currency
                        + content.text(Field.TAX_TOTAL)
                                .map(tax -> " (VAT " + tax + currency + ")")
                                .orElse(""))
                .orElse("not found");
    }

    private static String failure(Invoice invoice) {
        Failure failure = invoice.failure();
        return invoice.origin().filename() + " could not be read" + (failure == null ? "." : ": " + failure.detail());
    }
}
