package io.billfold.chat;

import io.billfold.chat.dialogue.Buttons;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Speech;
import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invoice as a chat shows it: what it says, where it stands, and what can be done. */
final class InvoiceText {
    private InvoiceText() {}

    static Speech of(Invoice invoice, Phrases phrases) {
        long id = invoice.id().value();
        return switch (invoice.state()) {
            case PENDING, PROCESSING ->
                Speech.of(phrases.say("reading", invoice.origin().filename()));
            case NEEDS_REVIEW ->
                Speech.withButtons(
                        phrases.say("needs_review", id) + values(invoice, phrases), Buttons.ofReview(id, phrases));
            case CONFIRMED -> Speech.of(phrases.say("confirmed", id) + values(invoice, phrases));
            case REJECTED ->
                Speech.withButtons(
                        phrases.say("rejected", id) + values(invoice, phrases), Buttons.ofRetry(id, phrases));
            case FAILED -> Speech.withButtons(failure(invoice, phrases), Buttons.ofRetry(id, phrases));
        };
    }

    private static String values(Invoice invoice, Phrases phrases) {
        Draft draft = invoice.draft();
        if (draft == null) {
            return "";
        }
        InvoiceContent content = draft.content();
        String none = phrases.say("not_found");
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("vendor", content.text(Field.SELLER_NAME).orElse(none)));
        lines.add(phrases.say("number", content.text(Field.NUMBER).orElse(none)));
        lines.add(phrases.say(
                "date", content.text(Field.ISSUE_DATE).map(phrases::date).orElse(none)));
        lines.add(total(content, phrases));
        lines.add(phrases.say("category", draft.category() == null ? phrases.say("no_category") : draft.category()));
        if (invoice.duplicateOf() != null) {
            lines.add(phrases.say("same_as", invoice.duplicateOf()));
        }
        return "\n" + String.join("\n", lines);
    }

    private static String total(InvoiceContent content, Phrases phrases) {
        String currency = content.text(Field.CURRENCY).map(code -> " " + code).orElse("");
        Optional<String> total = content.text(Field.TOTAL).map(amount -> phrases.amount(amount) + currency);
        Optional<String> vat = content.text(Field.TAX_TOTAL).map(amount -> phrases.amount(amount) + currency);
        return total.isPresent() && vat.isPresent()
                ? phrases.say("total_with_vat", total.get(), vat.get())
                : phrases.say("total", total.orElseGet(() -> phrases.say("not_found")));
    }

    private static String failure(Invoice invoice, Phrases phrases) {
        String name = invoice.origin().filename();
        Failure failure = invoice.failure();
        return failure == null
                ? phrases.say("unreadable_without_reason", name)
                : phrases.say("unreadable", name, phrases.ofProblem(failure.code(), failure.detail(), name));
    }
}
