package io.billfold.invoice.check;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an invoice beside its content.
 *
 * @param adjustments null where they are unknown, as on paper
 * @param ambiguousDates date fields that can be read in two ways, such as 03/04/2026
 * @param today null where the day of arrival does not matter
 */
public record Circumstances(
        DocumentKind kind,
        @Nullable Adjustments adjustments,
        Set<Field> ambiguousDates,
        @Nullable LocalDate today) {
    public Circumstances {
        ambiguousDates = Set.copyOf(ambiguousDates);
    }

    public static Circumstances of(DocumentKind kind) {
        return new Circumstances(kind, null, Set.of(), null);
    }

    public Circumstances with(Adjustments known) {
        return new Circumstances(kind, known, ambiguousDates, today);
    }

    public Circumstances withAmbiguous(Set<Field> dates) {
        return new Circumstances(kind, adjustments, dates, today);
    }

    public Circumstances on(LocalDate day) {
        return new Circumstances(kind, adjustments, ambiguousDates, day);
    }
}
