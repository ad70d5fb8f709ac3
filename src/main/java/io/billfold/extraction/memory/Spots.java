package io.billfold.extraction.memory;

import io.billfold.extraction.layout.PageIndex;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.invoice.content.Field;
import io.billfold.money.DateReading;
import io.billfold.money.DateReading.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places on a document that may hold the value of a field. */
final class Spots {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/._\\-]{2,}");

    private final Marks marks;
    private final @Nullable Order order;

    /** @param order how to read dates that could be either; null to get every reading */
    Spots(Marks marks, @Nullable Order order) {
        this.marks = marks;
        this.order = order;
    }

    List<Spot> of(Field field) {
        return switch (field.type()) {
            case AMOUNT ->
                marks.amounts().stream()
                        .filter(mark -> !mark.percent())
                        .map(this::amount)
                        .toList();
            case DATE -> marks.dates().stream().flatMap(this::dates).toList();
            case CODE -> marks.sheet().segments().stream().flatMap(this::codes).toList();
            case TEXT, CURRENCY, CODES ->
                marks.sheet().segments().stream().map(this::text).toList();
        };
    }

    private Spot amount(AmountMark mark) {
        BigDecimal value = mark.value().setScale(Math.max(2, mark.decimals()), RoundingMode.UNNECESSARY);
        return Spot.of(value.toPlainString(), mark.text(), mark.box(), mark.segment(), mark.start(), marks.sheet());
    }

    /** A date that can be read in two ways is two spots, unless the order is known. */
    private Stream<Spot> dates(DateMark mark) {
        Stream<LocalDate> days = order != null && mark.printed().ambiguous()
                ? mark.printed().readAs(order).stream()
                : mark.printed().readings().stream().map(DateReading::date);
        return days.map(date -> Spot.of(
                date.toString(),
                mark.printed().text(),
                mark.box(),
                mark.segment(),
                mark.printed().start(),
                marks.sheet()));
    }

    private Stream<Spot> codes(Segment segment) {
        return CODE.matcher(segment.text())
                .results()
                .filter(match -> match.group().chars().anyMatch(Character::isDigit))
                .map(match -> Spot.of(
                        match.group(),
                        match.group(),
                        segment.boxOf(match.start(), match.end()),
                        segment,
                        match.start(),
                        marks.sheet()));
    }

    private Spot text(Segment segment) {
        return Spot.of(segment.text(), segment.text(), segment.box(), segment, 0, marks.sheet());
    }

    /** The spots that say the value. */
    List<Spot> saying(Field field, String value) {
        return of(field).stream()
                .filter(spot -> same(field, spot.value(), value))
                .toList();
    }

    static boolean same(Field field, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        return switch (field.type()) {
            case AMOUNT -> new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
            case DATE -> one.equals(other);
            case CODE, CODES, CURRENCY, TEXT -> PageIndex.normalised(one).equals(PageIndex.normalised(other));
        };
    }

    /** Where the anchor leads. */
    Optional<Spot> at(Field field, Anchor anchor) {
        Spot best = null;
        double fit = 0.5;
        for (Spot spot : of(field)) {
            double fits = spot.fits(anchor);
            if (fits > fit) {
                fit = fits;
                best = spot;
            }
        }
        return Optional.ofNullable(best);
    }
}
