package io.billfold.invoice;

import io.billfold.invoice.check.Checks;
import io.billfold.invoice.check.Circumstances;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.InvoiceContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a draft against what the account knows already, and a corrected one against the checks once more. */
@Component
class Examination {
    private static final Set<String> OWN = Set.of("DUPLICATE", "IBAN-CHANGED");

    private final Duplicates duplicates;
    private final SellerHistory sellers;

    Examination(Duplicates duplicates, SellerHistory sellers) {
        this.duplicates = duplicates;
        this.sellers = sellers;
    }

    /** @param duplicateOf the first invoice that says the same, if there is one */
    record Result(Draft draft, @Nullable InvoiceId duplicateOf) {}

    /** Adds what the account's other invoices say about the draft. Others of the same seller wait until the transaction ends. */
    Result of(Invoice invoice, Draft draft) {
        sellers.lock(invoice.account(), draft.content());
        Optional<Duplicates.Match> duplicate = duplicates.of(invoice, draft.content());
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.removeIf(finding -> OWN.contains(finding.code()));
        duplicate.ifPresent(match -> findings.add(match.finding()));
        sellers.changedIban(invoice, draft.content()).ifPresent(findings::add);
        return new Result(
                draft.withFindings(findings),
                duplicate.map(Duplicates.Match::first).orElse(null));
    }

    /**
     * Puts a corrected draft to the checks again. What a person has typed proves nothing by itself, so a draft with corrected
     * values no longer counts as proved.
     */
    Result ofCorrected(Invoice invoice, Draft before, Draft after) {
        if (after.content().equals(before.content())) {
            return of(invoice, after);
        }
        Set<String> answeredAgain = checks(before).stream().map(Finding::code).collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>(checks(after));
        before.findings().stream()
                .filter(finding -> !answeredAgain.contains(finding.code()))
                .filter(finding -> !concernsAChange(finding, before.content(), after.content()))
                .forEach(findings::add);
        return of(invoice, after.withFindings(findings).unproved());
    }

    private static List<Finding> checks(Draft draft) {
        return Checks.of(draft.content(), Circumstances.of(draft.kind()));
    }

    private static boolean concernsAChange(Finding finding, InvoiceContent before, InvoiceContent after) {
        return finding.field() != null && !before.text(finding.field()).equals(after.text(finding.field()));
    }
}
