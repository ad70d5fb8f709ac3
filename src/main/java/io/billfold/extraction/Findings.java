package io.billfold.extraction;

import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.code.BankDetails.FoundIban;
import io.billfold.extraction.date.Dates;
import io.billfold.extraction.line.LineTable;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.mark.MisreadTotal;
import io.billfold.extraction.origin.Origin;
import io.billfold.extraction.split.TwoReceipts;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the extraction noticed. Whatever makes a value doubtful also lowers its confidence, so that nothing doubtful confirms itself. */
final class Findings {
    private static final double DOUBTFUL = 0.6;
    private static final int MONEY_PLACES = 2;
    private static final int MANY_PAGES = 50;

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> all() {
        return List.copyOf(findings);
    }

    private void add(String code, Severity severity, String detail, Field field) {
        findings.add(new Finding(code, severity, detail, field));
    }

    void onKind(Values values, DocumentKind kind, Marks marks) {
        if (marks.sheet().pages().isEmpty()) {
            findings.add(new Finding(
                    "NOT-AN-INVOICE", Severity.ERROR, "The XML is no electronic invoice that Billfold knows.", null));
        } else if (marks.sheet().segments().isEmpty()) {
            findings.add(new Finding("BLANK-PAGE", Severity.ERROR, "Nothing is printed on the page.", null));
        } else if (kind == DocumentKind.NOT_AN_INVOICE) {
            findings.add(new Finding(
                    "NOT-AN-INVOICE",
                    Severity.ERROR,
                    "The page names no amount to pay, and is not headed as an invoice.",
                    null));
            values.doubtAll(DOUBTFUL);
        }
    }

    /** What is wrong with the pages themselves. */
    void onPages(Values values, Marks marks, List<Integer> doubtfulBeginnings) {
        List<Page> pages = marks.sheet().pages();
        if (pages.size() > 1) {
            pages.stream()
                    .filter(page -> page.lines().isEmpty())
                    .forEach(page ->
                            warn("BLANK-PAGE", Severity.INFO, "Nothing is printed on page " + page.number() + "."));
        }
        if (Legibility.isPoor(pages)) {
            warn("LOW-LEGIBILITY", Severity.WARNING, "Most words are hard to read: handwriting, or a poor picture.");
            values.doubtAll(DOUBTFUL);
        }
        if (Legibility.isForeign(pages)) {
            warn(
                    "UNKNOWN-SCRIPT",
                    Severity.WARNING,
                    "Most letters belong to a script whose words Billfold does not know.");
            values.doubtAll(DOUBTFUL);
        }
        if (TwoReceipts.on(marks)) {
            warn("TWO-RECEIPTS", Severity.WARNING, "There seem to be two receipts on this page.");
            values.doubtAll(DOUBTFUL);
        }
        doubtfulBeginnings.forEach(
                page -> warn("SPLIT-UNSURE", Severity.WARNING, "Page " + page + " may begin another invoice."));
        if (pages.size() > MANY_PAGES) {
            warn("MANY-PAGES", Severity.WARNING, "One invoice seems to have " + pages.size() + " pages.");
        }
    }

    private void warn(String code, Severity severity, String detail) {
        findings.add(new Finding(code, severity, detail, null));
    }

    void onDates(Values values, Marks marks, Origin origin, Optional<Dates.Chosen> issued) {
        if (issued.isPresent() && issued.get().ambiguous() && !origin.orderSure()) {
            add(
                    "DATE-AMBIGUOUS",
                    Severity.WARNING,
                    issued.get().mark().printed().text() + " can be read as two days, and nothing on the page decides.",
                    Field.ISSUE_DATE);
            values.doubt(Field.ISSUE_DATE, DOUBTFUL);
        }
        if (issued.isEmpty()) {
            marks.dates().stream()
                    .filter(date -> date.printed().impossible())
                    .findFirst()
                    .ifPresent(date -> add(
                            "DATE-IMPOSSIBLE",
                            Severity.ERROR,
                            date.printed().text() + " is in no calendar.",
                            Field.ISSUE_DATE));
        } else {
            marks.dates().stream()
                    .map(DateMark::printed)
                    .filter(io.billfold.money.PrintedDate::impossible)
                    .findFirst()
                    .ifPresent(date -> add(
                            "DATE-IMPOSSIBLE",
                            Severity.WARNING,
                            date.text() + " is in no calendar.",
                            Field.ISSUE_DATE));
        }
    }

    void onIban(Values values, FoundIban iban) {
        if (iban.valid()) {
            add("IBAN-97", Severity.OK, "The check digits of the IBAN hold.", Field.IBAN);
        } else {
            add("IBAN-97", Severity.ERROR, "The check digits of the IBAN do not hold: a digit is wrong.", Field.IBAN);
            values.doubt(Field.IBAN, 0.5);
        }
    }

    void onTotals(Values values, Marks marks, Totals.Triple totals) {
        BigDecimal total = totals.total().map(Totals.Chosen::value).orElse(null);
        if (total == null) {
            add("TOTAL-MISSING", Severity.ERROR, "No amount on the page can be the total.", Field.TOTAL);
            return;
        }
        if (total.signum() < 0) {
            add("TOTAL-NEGATIVE", Severity.WARNING, "The total is negative, as on a credit note.", Field.TOTAL);
        }
        if (total.signum() == 0) {
            add("TOTAL-ZERO", Severity.WARNING, "The total is zero.", Field.TOTAL);
            values.doubt(Field.TOTAL, DOUBTFUL);
        }
        marks.misreadTotal()
                .filter(misread -> misread.meant().compareTo(total) == 0)
                .ifPresent(misread -> onMisread(values, misread));
        checkSum(totals, total);
        mixedFormats(values, marks);
    }

    private void onMisread(Values values, MisreadTotal total) {
        add(
                "TOTAL-MISREAD",
                Severity.WARNING,
                "The total was read as " + total.read().toPlainString() + ", but cash less change is "
                        + total.meant().toPlainString() + ", and so is what makes the total.",
                Field.TOTAL);
        values.doubt(Field.TOTAL, 0.9);
    }

    private void checkSum(Totals.Triple totals, BigDecimal total) {
        if (totals.net().isPresent() && totals.tax().isPresent()) {
            BigDecimal sum = totals.net().get().value().add(totals.tax().get().value());
            boolean holds = sum.subtract(total).abs().compareTo(new BigDecimal("0.015")) < 0;
            add(
                    "BR-CO-15",
                    holds ? Severity.OK : Severity.WARNING,
                    "Total without tax and tax "
                            + (holds
                                    ? "add up to the total."
                                    : "do not add up to the total: " + sum.toPlainString() + " against "
                                            + total.toPlainString() + "."),
                    Field.TOTAL);
        }
    }

    /** Lines are given only if they make a total: what they prove is worth telling. */
    void onLines(LineTable table) {
        if (table.isAdjusted()) {
            add(
                    "BR-CO-13",
                    Severity.OK,
                    "The amounts of the lines − allowances of "
                            + table.allowances().toPlainString() + " + charges of "
                            + table.charges().toPlainString() + " make the total.",
                    Field.NET_TOTAL);
        } else if (!table.lines().isEmpty()) {
            add("BR-CO-10", Severity.OK, "The amounts of the lines make the total.", Field.NET_TOTAL);
        }
    }

    /** Both 1.234,56 and 1,234.56 on one document: a misreading, or two documents. */
    private void mixedFormats(Values values, Marks marks) {
        long points =
                marks.amounts().stream().filter(mark -> written(mark, '.')).count();
        long commas =
                marks.amounts().stream().filter(mark -> written(mark, ',')).count();
        if (points > 0 && commas > 0 && Math.min(points, commas) * 4 >= Math.max(points, commas)) {
            add(
                    "NUMBER-FORMAT-MIXED",
                    Severity.WARNING,
                    "Amounts are written with points and with commas before the cents.",
                    Field.TOTAL);
            values.doubt(Field.TOTAL, 0.9);
        }
    }

    private static boolean written(AmountMark mark, char decimalMark) {
        String text = mark.text();
        int at = text.lastIndexOf(decimalMark);
        return mark.decimals() == MONEY_PLACES && at > 0 && text.length() - at == 3;
    }
}
