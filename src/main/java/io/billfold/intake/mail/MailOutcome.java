package io.billfold.intake.mail;

import io.billfold.intake.Reception;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one mail when it was looked at. */
record MailOutcome(
        String status,
        @Nullable String code,
        @Nullable String detail,
        List<Reception> receptions,
        boolean toBeAnswered) {
    MailOutcome {
        receptions = List.copyOf(receptions);
    }

    /** It was opened: taken if any of its documents was, else skipped for the reason of the first. */
    static MailOutcome opened(List<Reception> receptions, boolean toBeAnswered) {
        for (Reception reception : receptions) {
            if (reception instanceof Reception.Accepted) {
                return new MailOutcome("taken", null, null, receptions, toBeAnswered);
            }
        }
        return receptions.getFirst() instanceof Reception.Refused first
                ? new MailOutcome("skipped", first.code(), first.detail(), receptions, toBeAnswered)
                : new MailOutcome("taken", null, null, receptions, toBeAnswered);
    }

    static MailOutcome skipped(MailRules.Refusal why) {
        return new MailOutcome("skipped", why.code(), why.detail(), List.of(), false);
    }

    static MailOutcome failed(String code, String detail) {
        return new MailOutcome("failed", code, detail, List.of(), false);
    }
}
