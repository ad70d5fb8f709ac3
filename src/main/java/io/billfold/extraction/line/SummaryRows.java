package io.billfold.extraction.line;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows that sum up or carry over: their amounts belong to no line. */
final class SummaryRows {
    private static final Set<Label> LABELS = EnumSet.of(
            Label.GRAND_TOTAL,
            Label.TOTAL,
            Label.TOTAL_WITH_TAX,
            Label.NET,
            Label.SUBTOTAL,
            Label.TAX,
            Label.TAX_BASE,
            Label.TAX_AMOUNT,
            Label.AMOUNT_DUE,
            Label.AMOUNT,
            Label.CASH,
            Label.CARD,
            Label.CHANGE,
            Label.ROUNDING,
            Label.PREPAID,
            Label.SAVING,
            Label.POINTS,
            Label.ITEM_COUNT);
    private static final Pattern CARRIED = Pattern.compile(
            " (?:ubertrag|carry over|carried forward|brought forward|report|a reporter|riporto|suma y sigue|suma anterior|transport"
                    + "|a transportar|te transporteren|dibawa ke hadapan) ");

    private SummaryRows() {}

    static boolean contains(Segment segment, Marks marks) {
        List<Segment> row = marks.sheet().row(segment);
        StringBuilder text = new StringBuilder();
        for (Segment part : row) {
            text.append(part.text()).append(' ');
        }
        return CARRIED.matcher(Words.plain(text.toString())).find() || startsWith(LABELS, row, marks);
    }

    /** Forms print the sum of discounts even where there are none. */
    static boolean isAllowance(Segment segment, Marks marks) {
        return startsWith(EnumSet.of(Label.DISCOUNT), marks.sheet().row(segment), marks);
    }

    private static boolean startsWith(Set<Label> wanted, List<Segment> row, Marks marks) {
        return row.stream()
                .filter(part -> part.text().chars().anyMatch(Character::isLetter))
                .findFirst()
                .flatMap(part -> marks.labels(part).stream().findFirst())
                .filter(hit -> hit.start() < 3 && wanted.contains(hit.label()))
                .isPresent();
    }
}
