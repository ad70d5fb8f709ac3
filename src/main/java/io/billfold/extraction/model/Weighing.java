package io.billfold.extraction.model;

import io.billfold.extraction.classify.Categories;
import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.PageIndex.Place;
import io.billfold.invoice.check.Checks;
import io.billfold.invoice.check.Circumstances;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Evidence.Source;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.FieldType;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.ModelReading;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a model's claims against what the rules read. What adds up, or comes from a code on the page, stands. A claim that the page shows
 * fills a gap, takes the place of a doubtful value, and makes one that says the same surer; where it contradicts a sure value, the
 * person is told. A claim that the page does not show counts for next to nothing. Nothing here makes a draft proved.
 */
final class Weighing {
    /** Of a claim that the page shows: the number is there, but whether it means that, only the model says. */
    private static final double SHOWN = 0.75;
    /** The same, if three claimed totals add up. */
    private static final double ADDED_UP = 0.9;
    /** Of a claim that the page does not show: below every threshold at which anything confirms itself. */
    private static final double UNGROUNDED = 0.3;
    /** A value of the rules below this gives way to a claim that the page shows. */
    private static final double SURE = 0.8;
    /** A second reader who says the same makes a value likelier by odds of three to one: the two err on the same hard pages. */
    private static final double AGREEMENT = 3;

    private static final double SUREST_BY_AGREEMENT = 0.97;
    private static final Set<Field> SUM = Set.of(Field.NET_TOTAL, Field.TAX_TOTAL, Field.TOTAL);
    private static final int LONGEST_SUMMARY = 200;

    private final Draft draft;
    private final ModelInvoice said;
    private final String modelName;
    private final Map<Field, String> claims;
    private final Grounding grounding;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private final List<Finding> findings;
    private final boolean rulesAddUp;
    private final boolean claimsAddUp;

    Weighing(Draft draft, ModelInvoice said, List<Page> pages, String modelName) {
        this.draft = draft;
        this.said = said;
        this.modelName = modelName;
        this.claims = Claims.values(said);
        this.grounding = new Grounding(Steering.without(pages));
        this.fields.putAll(draft.content().fields());
        this.evidence.putAll(draft.evidence());
        this.findings = new ArrayList<>(draft.findings());
        this.rulesAddUp = addsUp(fields);
        this.claimsAddUp = addsUp(claims)
                && SUM.stream()
                        .allMatch(field -> grounding.find(field, claim(field)).isPresent());
        Steering.in(pages)
                .ifPresent(line -> findings.add(new Finding(
                        "INSTRUCTIONS-ON-PAGE",
                        Severity.WARNING,
                        "The page speaks to machines that read it; no value was taken from there.",
                        null)));
    }

    Draft outcome() {
        claims.forEach(this::weigh);
        DocumentKind kind = kind();
        InvoiceContent content = content();
        checkSumAgain(content, kind);
        return new Draft(
                kind,
                content,
                evidence,
                findings,
                draft.proved(),
                category(),
                summary(),
                draft.pages(),
                new ModelReading(modelName, said.correctedText().strip()));
    }

    private void weigh(Field field, String claim) {
        String known = fields.get(field);
        Optional<Place> place = grounding.find(field, claim);
        if (known != null && same(field, known, claim)) {
            place.ifPresent(shown -> agree(field));
        } else if (place.isEmpty()) {
            ungrounded(field, claim, known);
        } else if (known == null) {
            take(field, claim, place.get());
        } else {
            differ(field, known, claim, place.get());
        }
    }

    private void agree(Field field) {
        Evidence before = evidence.get(field);
        if (before != null && before.confidence() < SUREST_BY_AGREEMENT && !isDoubted(field)) {
            double odds = AGREEMENT * before.confidence() / (1 - before.confidence());
            evidence.put(field, sure(before, Math.min(SUREST_BY_AGREEMENT, odds / (1 + odds))));
        }
    }

    /** What a check or a person speaks against does not become true by being read twice. */
    private boolean isDoubted(Field field) {
        return findings.stream()
                .anyMatch(finding -> finding.field() == field
                        && (finding.severity() == Severity.WARNING || finding.severity() == Severity.ERROR));
    }

    private void ungrounded(Field field, String claim, @Nullable String known) {
        findings.add(new Finding(
                "UNGROUNDED",
                known == null ? Severity.WARNING : Severity.INFO,
                "The language model says " + claim + ", which the page does not show"
                        + (known == null ? "." : "; the value stays " + known + "."),
                field));
        if (known == null) {
            fields.put(field, claim);
            evidence.put(field, new Evidence(null, null, "", Source.MODEL, UNGROUNDED));
        }
    }

    private void take(Field field, String claim, Place place) {
        fields.put(field, claim);
        double confidence = claimsAddUp && SUM.contains(field) ? ADDED_UP : SHOWN;
        evidence.put(field, new Evidence(place.page(), place.box(), place.text(), Source.MODEL, confidence));
    }

    private void differ(Field field, String known, String claim, Place place) {
        Evidence before = evidence.get(field);
        if (isDecided(field, before)) {
            told(field, Severity.INFO, known, claim);
            return;
        }
        if (before == null || before.confidence() < SURE || (claimsAddUp && SUM.contains(field))) {
            take(field, claim, place);
            told(field, Severity.INFO, claim, known);
        } else {
            evidence.put(field, sure(before, SURE));
            told(field, Severity.WARNING, known, claim);
        }
    }

    private void told(Field field, Severity severity, String taken, String other) {
        findings.add(new Finding(
                "MODEL-DIFFERS",
                severity,
                "Rules and language model read different values; " + taken + " was taken, not " + other + ".",
                field));
    }

    /** Whether a better witness than either reader has spoken. */
    private boolean isDecided(Field field, @Nullable Evidence known) {
        return draft.proved()
                || (rulesAddUp && SUM.contains(field))
                || (known != null
                        && switch (known.source()) {
                            case EINVOICE, QR, VENDOR_MEMORY, PERSON -> true;
                            case RULES, MODEL -> false;
                        });
    }

    private static Evidence sure(Evidence before, double confidence) {
        return new Evidence(before.page(), before.box(), before.text(), before.source(), confidence);
    }

    private static boolean addsUp(Map<Field, String> values) {
        if (!values.keySet().containsAll(SUM)) {
            return false;
        }
        BigDecimal tax = amount(values, Field.TAX_TOTAL);
        return tax.signum() != 0
                && amount(values, Field.NET_TOTAL).add(tax).compareTo(amount(values, Field.TOTAL)) == 0;
    }

    private static BigDecimal amount(Map<Field, String> values, Field field) {
        return new BigDecimal(String.valueOf(values.get(field)));
    }

    private String claim(Field field) {
        return String.valueOf(claims.get(field));
    }

    private static boolean same(Field field, String one, String other) {
        return field.type() == FieldType.AMOUNT
                ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
                : PageIndex.normalised(one).equals(PageIndex.normalised(other));
    }

    /** The rules see at once that a page is an invoice; that it is none they cannot know. */
    private DocumentKind kind() {
        Evidence total = evidence.get(Field.TOTAL);
        boolean saved = draft.kind() == DocumentKind.NOT_AN_INVOICE
                && said.documentType() != DocumentKind.NOT_AN_INVOICE
                && total != null
                && total.box() != null;
        if (saved) {
            findings.removeIf(finding -> finding.code().equals("NOT-AN-INVOICE"));
        }
        return saved ? said.documentType() : draft.kind();
    }

    private InvoiceContent content() {
        Rows rows = new Rows(grounding, draft.content());
        return new InvoiceContent(fields, rows.vatBreakdown(said), rows.lines(said));
    }

    private void checkSumAgain(InvoiceContent content, DocumentKind kind) {
        if (content.text(Field.TOTAL).isPresent()) {
            findings.removeIf(finding -> finding.code().equals("TOTAL-MISSING"));
        }
        if (SUM.stream().anyMatch(field -> !draft.content().text(field).equals(content.text(field)))) {
            findings.removeIf(finding -> finding.code().equals("BR-CO-15"));
            Checks.of(content, Circumstances.of(kind)).stream()
                    .filter(finding -> finding.code().equals("BR-CO-15"))
                    .forEach(findings::add);
        }
    }

    private @Nullable String category() {
        String known = draft.category();
        boolean open = known == null || known.equals(Categories.OTHER);
        return open && Categories.names().contains(String.valueOf(said.category())) ? said.category() : known;
    }

    /** The model's sentence if it is one line and the page bears out its numbers; a sentence can lie as well as a value. */
    private String summary() {
        String sentence = said.summary().strip();
        boolean good = !sentence.isEmpty()
                && sentence.length() <= LONGEST_SUMMARY
                && !sentence.matches("(?s).*[\\p{C}<>].*")
                && grounding.bearsOutNumbersOf(sentence);
        return good ? sentence : draft.summary();
    }
}
