package io.billfold.extraction.split;

import io.billfold.extraction.code.FoundCode;
import io.billfold.extraction.code.InvoiceNumbers;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page by itself says about the invoice it belongs to.
 *
 * @param counted which page of its invoice it says it is, from 1; 0 if it says nothing
 * @param number of the invoice, if a label announces one
 * @param heading whether a word such as invoice stands alone on a line of its own
 * @param total whether a total with its amount is on it
 * @param date whether any day is printed on it
 */
record PageSigns(int counted, Optional<String> number, boolean heading, boolean total, boolean date) {
    private static final Pattern COUNT = Pattern.compile(
            " (?:seite|page|blatt|pagina|pag|muka surat|sheet|folio) (\\d{1,3}) (?:(?:von|of|de|di|van|sur|dari|auf) )?(\\d{1,3}) ");
    private static final Set<Label> HEADINGS =
            EnumSet.of(Label.INVOICE, Label.CREDIT_NOTE, Label.RECEIPT, Label.INVOICE_NUMBER);
    private static final Set<Label> TOTALS =
            EnumSet.of(Label.GRAND_TOTAL, Label.TOTAL, Label.TOTAL_WITH_TAX, Label.AMOUNT_DUE);
    private static final double ANNOUNCED = 0.9;

    static PageSigns of(Marks marks) {
        boolean total = marks.labels().stream()
                .filter(hit -> TOTALS.contains(hit.label()))
                .anyMatch(hit -> marks.sheet().row(hit.segment()).stream()
                        .flatMap(segment -> marks.amounts(segment).stream())
                        .anyMatch(AmountMark::priceLike));
        return new PageSigns(
                counted(marks),
                InvoiceNumbers.invoiceNumber(marks)
                        .filter(code -> code.score() >= ANNOUNCED)
                        .map(FoundCode::value),
                marks.labels().stream().anyMatch(PageSigns::isHeading),
                total,
                !marks.dates().isEmpty());
    }

    /** A word such as invoice that has its line almost to itself. */
    static boolean isHeading(LabelHit hit) {
        return HEADINGS.contains(hit.label())
                && hit.start() < 3
                && (hit.end() - hit.start()) * 3 > hit.segment().text().length();
    }

    private static int counted(Marks marks) {
        Matcher matcher = COUNT.matcher(Words.plain(marks.sheet().text()));
        while (matcher.find()) {
            int page = Integer.parseInt(matcher.group(1));
            if (page >= 1 && page <= Integer.parseInt(matcher.group(2))) {
                return page;
            }
        }
        return 0;
    }

    /** Whether it could stand by itself: a total and a day, as every invoice has. */
    boolean isWhole() {
        return total && date;
    }
}
