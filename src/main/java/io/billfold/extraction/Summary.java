package io.billfold.extraction;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import java.util.Locale;

/** One line that says what a document is, from its values alone. */
final class Summary {
    private Summary() {}

    static String of(DocumentKind kind, InvoiceContent content) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        StringBuilder line = new StringBuilder(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        content.text(Field.NUMBER).ifPresent(number -> line.append(' ').append(number));
        content.text(Field.SELLER_NAME)
                .ifPresent(seller -> line.append(" from ").append(seller));
        content.text(Field.ISSUE_DATE).ifPresent(date -> line.append(", ").append(date));
        content.text(Field.TOTAL)
                .ifPresent(total -> line.append(", ")
                        .append(total)
                        .append(content.text(Field.CURRENCY)
                                .map(currency -> " " + currency)
                                .orElse("")));
        return line.toString();
    }
}
