package io.billfold.invoice;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Finding;
import org.springframework.stereotype.Component;

/**
 * Decides whether an invoice confirms itself: only where the account allows it, and only if its values prove each other,
 * each is more certain than the account's threshold, none is a language model's alone, and no check complains.
 */
@Component
class SelfConfirmation {
    private final ReviewSettings settings;

    SelfConfirmation(ReviewSettings settings) {
        this.settings = settings;
    }

    boolean allows(Invoice invoice) {
        Draft draft = invoice.draft();
        if (draft == null || !draft.proved() || invoice.duplicateOf() != null) {
            return false;
        }
        ReviewSettings.Settings wish = settings.of(invoice.account());
        return wish.autoConfirm()
                && draft.findings().stream().noneMatch(SelfConfirmation::complains)
                && draft.evidence().values().stream()
                        .allMatch(evidence -> evidence.source() != Evidence.Source.MODEL
                                && evidence.confidence() >= wish.threshold());
    }

    private static boolean complains(Finding finding) {
        return switch (finding.severity()) {
            case OK, INFO -> false;
            case WARNING, ERROR -> true;
        };
    }
}
