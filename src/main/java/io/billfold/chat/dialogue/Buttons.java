package io.billfold.chat.dialogue;

import io.billfold.chat.dialogue.Speech.Button;
import io.billfold.invoice.content.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons under an invoice, and what pressing them means. */
public final class Buttons {
    private static final Pattern DATA =
            Pattern.compile("(confirm|edit|reject|retry|field):([0-9]{1,18})(?::([A-Z_]+))?");

    private Buttons() {}

    sealed interface Meaning {
        record Confirm(long invoice) implements Meaning {}

        record Edit(long invoice) implements Meaning {}

        record Reject(long invoice) implements Meaning {}

        record Retry(long invoice) implements Meaning {}

        record Choose(long invoice, Field field) implements Meaning {}
    }

    public static List<List<Button>> ofReview(long invoice) {
        return List.of(List.of(
                new Button("Confirm", "confirm:" + invoice),
                new Button("Edit", "edit:" + invoice),
                new Button("Reject", "reject:" + invoice)));
    }

    public static List<List<Button>> ofRetry(long invoice) {
        return List.of(List.of(new Button("Try again", "retry:" + invoice)));
    }

    static List<List<Button>> ofFields(long invoice) {
        return List.of(
                List.of(field(invoice, "Vendor", Field.SELLER_NAME), field(invoice, "Number", Field.NUMBER)),
                List.of(field(invoice, "Date", Field.ISSUE_DATE), field(invoice, "Due date", Field.DUE_DATE)),
                List.of(field(invoice, "Total", Field.TOTAL), field(invoice, "VAT", Field.TAX_TOTAL)),
                List.of(field(invoice, "Net", Field.NET_TOTAL), field(invoice, "Currency", Field.CURRENCY)));
    }

    private static Button field(long invoice, String label, Field field) {
        return new Button(label, "field:" + invoice + ":" + field.name());
    }

    /** Empty for data that no button of ours has: the service hands on what anybody's program sends. */
    static Optional<Meaning> meaning(String data) {
        Matcher matcher = DATA.matcher(data);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long invoice = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1)) {
            case "confirm" -> Optional.of(new Meaning.Confirm(invoice));
            case "edit" -> Optional.of(new Meaning.Edit(invoice));
            case "reject" -> Optional.of(new Meaning.Reject(invoice));
            case "retry" -> Optional.of(new Meaning.Retry(invoice));
            default ->
                Optional.ofNullable(matcher.group(3))
                        .flatMap(name -> Field.byJsonName(name.toLowerCase(java.util.Locale.ROOT)))
                        .map(field -> new Meaning.Choose(invoice, field));
        };
    }
}
