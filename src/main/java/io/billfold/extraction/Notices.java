package io.billfold.extraction;

import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.reading.Notice;
import java.util.ArrayList;
import java.util.List;

/** Hands on what the reading noticed about the pages of a draft: what hides from the eye shall not confirm itself. */
final class Notices {
    private Notices() {}

    static Draft into(Draft draft, List<Notice> notices) {
        List<Finding> findings = new ArrayList<>(draft.findings());
        notices.stream()
                .filter(notice -> notice.page() == 0 || draft.pages().contains(notice.page()))
                .map(notice -> new Finding(notice.code().replace('_', '-'), Severity.WARNING, notice.detail(), null))
                .forEach(findings::add);
        return findings.size() == draft.findings().size()
                ? draft
                : draft.withFindings(findings).unproved();
    }
}
