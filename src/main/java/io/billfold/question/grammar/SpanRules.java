package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Period;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The phrases that name a stretch of time, and which days they mean on a given day. */
final class SpanRules {
    /** @param edge whether it is the beginning or end of a stretch, of which nobody says how long it is */
    record Found(Span span, int end, boolean edge) {}

    private interface Rule {
        Span read(Captures captures);
    }

    private record Entry(Shape shape, Rule rule) {}

    private static final List<Concept> EDGES =
            List.of(Concept.START_OF, Concept.END_OF, Concept.START_OF_UNIT, Concept.END_OF_UNIT);

    private final LocalDate today;
    private final @Nullable Integer year;
    private final boolean ahead;
    private final List<Entry> rules;

    /**
     * @param year of which a stretch without a year is; null for the last that has begun
     * @param ahead whether a month without a year is the next one, as with due dates, rather than the last
     */
    SpanRules(LocalDate today, @Nullable Integer year, DateDigits digits, boolean ahead) {
        this.today = today;
        this.year = year;
        this.ahead = ahead;
        this.rules = List.of(
                rule("%date", c -> digits.read(c.text("%date"), this::placed)),
                rule("TODAY", c -> day(today)),
                rule("YESTERDAY", c -> day(today.minusDays(1))),
                rule("DAY_BEFORE_YESTERDAY", c -> day(today.minusDays(2))),
                rule("TOMORROW", c -> day(today.plusDays(1))),
                rule("WEEKDAY", this::weekday),
                rule("LAST WEEKDAY", this::weekday),
                rule("%day OF? MONTH OF? %year?", this::dayOfMonth),
                rule("MONTH %day %year?", this::dayOfMonth),
                rule("UNIT=month? MONTH OF? %year?", this::month),
                rule("MONTH OF? THIS UNIT=year", c -> month(c, today.getYear())),
                rule("MONTH OF? LAST UNIT=year", c -> month(c, today.getYear() - 1)),
                rule("MONTH OF? UNIT=year LAST", c -> month(c, today.getYear() - 1)),
                rule("QUARTER OF? %year?", c -> numbered(c, Unit.QUARTER, number(c, Concept.QUARTER))),
                rule("%year QUARTER", c -> numbered(c, Unit.QUARTER, number(c, Concept.QUARTER))),
                rule("%day UNIT=quarter OF? %year?", c -> numbered(c, Unit.QUARTER, c.number("%day"))),
                rule("QUARTER OF? LAST|THIS UNIT=year", c -> numberedIn(c, Unit.QUARTER, number(c, Concept.QUARTER))),
                rule("%day UNIT=quarter OF? LAST|THIS UNIT=year", c -> numberedIn(c, Unit.QUARTER, c.number("%day"))),
                rule("LAST UNIT=quarter|UNIT=half OF? %year", this::lastOfYear),
                rule("HALF OF? %year?", c -> numbered(c, Unit.HALF, number(c, Concept.HALF))),
                rule("%day UNIT=half OF? UNIT=year? %year?", c -> numbered(c, Unit.HALF, c.number("%day"))),
                rule("HALF OF? LAST|THIS UNIT=year", c -> numberedIn(c, Unit.HALF, number(c, Concept.HALF))),
                rule("%day UNIT=half OF? LAST|THIS UNIT=year", c -> numberedIn(c, Unit.HALF, c.number("%day"))),
                rule("WEEK_NUMBER # OF? %year?", this::weekNumber),
                rule("%year", c -> Span.fixed(yearOf(c.number("%year")), Unit.YEAR)),
                rule("UNIT=year %year", c -> Span.fixed(yearOf(c.number("%year")), Unit.YEAR)),
                rule("THIS UNIT", c -> shifted(c, 0)),
                rule("THIS? UNIT SO_FAR", this::soFar),
                rule("UNIT THIS SO_FAR", this::soFar),
                rule("SO_FAR THIS UNIT", this::soFar),
                rule("UNIT THIS !UNIT", c -> shifted(c, 0)),
                rule("LAST UNIT", c -> shifted(c, -1)),
                rule("UNIT LAST !UNIT|#", c -> shifted(c, -1)),
                rule("LAST_UNIT", c -> shifted(Unit.of(c.text("LAST_UNIT")), -1)),
                rule("THIS_UNIT", c -> shifted(Unit.of(c.text("THIS_UNIT")), 0)),
                rule("NEXT UNIT", c -> shifted(c, 1)),
                rule("UNIT NEXT !UNIT|#", c -> shifted(c, 1)),
                rule("BEFORE_LAST UNIT", c -> shifted(c, -2)),
                rule("UNIT BEFORE_LAST", c -> shifted(c, -2)),
                rule("LAST # UNIT", this::lastSeveral),
                rule("# LAST UNIT", this::lastSeveral),
                rule("# UNIT LAST", this::lastSeveral),
                rule("# UNIT AGO", c -> shifted(c, -c.number("#"))),
                rule("AGO # UNIT", c -> shifted(c, -c.number("#"))),
                rule("NEXT # UNIT", this::nextSeveral),
                rule("# NEXT UNIT", this::nextSeveral),
                rule("START_OF OF? THIS? UNIT", c -> day(unit(c).start(today))),
                rule("START_OF_UNIT", c -> day(Unit.of(c.text("START_OF_UNIT")).start(today))),
                rule("END_OF_UNIT", c -> edge(shifted(Unit.of(c.text("END_OF_UNIT")), 0), false)),
                rule("START_OF_UNIT=year %year", c -> day(LocalDate.of(c.number("%year"), 1, 1))),
                rule("END_OF_UNIT=year %year", c -> day(LocalDate.of(c.number("%year"), 12, 31))),
                rule("FEAST %year?", this::feast),
                rule("START_OF OF? %year", c -> day(LocalDate.of(c.number("%year"), 1, 1))),
                rule("START_OF OF? LAST UNIT", c -> day(unit(c).start(unit(c).plus(today, -1)))),
                rule("START_OF OF? MONTH OF? %year?", c -> edge(month(c), true)),
                rule("END_OF OF? MONTH OF? %year?", c -> edge(month(c), false)),
                rule("END_OF OF? THIS? UNIT", c -> edge(shifted(c, 0), false)),
                rule("END_OF OF? LAST UNIT", c -> edge(shifted(c, -1), false)),
                rule("END_OF OF? %year", c -> day(LocalDate.of(c.number("%year"), 12, 31))));
    }

    private static Entry rule(String shape, Rule rule) {
        return new Entry(Shape.of(shape), rule);
    }

    /** The longest phrase of time that begins at the token. */
    Optional<Found> read(Sentence sentence, int at) {
        record Match(Entry entry, Captures captures) {}
        return rules.stream()
                .flatMap(
                        entry -> entry.shape().match(sentence, at).map(captures -> new Match(entry, captures)).stream())
                .max(Comparator.comparingInt(match -> match.captures().end()))
                .map(match -> new Found(
                        match.entry().rule().read(match.captures()),
                        match.captures().end(),
                        EDGES.stream().anyMatch(match.captures()::has)));
    }

    boolean lookAhead() {
        return ahead;
    }

    private Span weekday(Captures captures) {
        DayOfWeek weekday = DayOfWeek.of(number(captures, Concept.WEEKDAY));
        LocalDate found = ahead
                ? today.with(TemporalAdjusters.nextOrSame(weekday))
                : captures.has(Concept.LAST)
                        ? today.with(TemporalAdjusters.previous(weekday))
                        : today.with(TemporalAdjusters.previousOrSame(weekday));
        return day(found);
    }

    private Span dayOfMonth(Captures captures) {
        int day = captures.number("%day");
        int month = number(captures, Concept.MONTH);
        if (captures.year().isPresent()) {
            return day(existing(captures.year().get(), month, day));
        }
        // 29 February is a day, but not of every year: the last year that has it.
        if (day < 1 || day > Month.of(month).maxLength()) {
            throw new Refusal(Reason.NO_SUCH_DAY, "%02d-%02d".formatted(month, day));
        }
        return placed(year -> Period.day(nearestWith(year, month, day)), Unit.DAY);
    }

    /** A feast that is on the same day every year. */
    private Span feast(Captures captures) {
        MonthDay day = MonthDay.parse("--" + captures.text("FEAST"));
        return captures.year()
                .map(year -> day(day.atYear(year)))
                .orElseGet(() -> placed(year -> Period.day(day.atYear(year)), Unit.DAY));
    }

    private static LocalDate nearestWith(int year, int month, int day) {
        int candidate = year;
        while (!YearMonth.of(candidate, month).isValidDay(day)) {
            candidate--;
        }
        return LocalDate.of(candidate, month, day);
    }

    private static LocalDate existing(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new Refusal(Reason.NO_SUCH_DAY, "%04d-%02d-%02d".formatted(year, month, day));
        }
    }

    private Span month(Captures captures) {
        int month = number(captures, Concept.MONTH);
        return captures.year()
                .map(year -> month(captures, year))
                .orElseGet(() -> placed(year -> Unit.MONTH.around(LocalDate.of(year, month, 1)), Unit.MONTH));
    }

    private static Span month(Captures captures, int year) {
        return Span.fixed(Unit.MONTH.around(LocalDate.of(year, number(captures, Concept.MONTH), 1)), Unit.MONTH);
    }

    private Span numbered(Captures captures, Unit unit, int number) {
        IntFunction<Period> placer = year -> numberedOf(unit, number, year);
        return captures.year().map(year -> Span.fixed(placer.apply(year), unit)).orElseGet(() -> placed(placer, unit));
    }

    private Span numberedIn(Captures captures, Unit unit, int number) {
        int year = captures.has(Concept.LAST) ? today.getYear() - 1 : today.getYear();
        return Span.fixed(numberedOf(unit, number, year), unit);
    }

    private static Period numberedOf(Unit unit, int number, int year) {
        int most = unit == Unit.QUARTER ? 4 : 2;
        if (number < 1 || number > most) {
            throw new Refusal(Reason.NO_SUCH_DAY, Integer.toString(number));
        }
        return unit.around(unit.plus(LocalDate.of(year, 1, 1), number - 1));
    }

    private Span lastOfYear(Captures captures) {
        LocalDate lastDay = LocalDate.of(captures.number("%year"), 12, 31);
        return Span.fixed(unit(captures).around(lastDay), unit(captures));
    }

    private Span weekNumber(Captures captures) {
        int week = captures.number("#");
        return captures.year()
                .map(year -> Span.fixed(weekOf(year, week), Unit.WEEK))
                .orElseGet(() -> placed(year -> weekOf(lastWith(year, week), week), Unit.WEEK));
    }

    /** Not every year has a week 53: the last one that has. */
    private static int lastWith(int year, int week) {
        return week == 53 && weeksOf(year) < 53 ? lastWith(year - 1, week) : year;
    }

    private static long weeksOf(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 1, 4))
                .getMaximum();
    }

    private static Period weekOf(int year, int week) {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        if (week < 1 || week > weeksOf(year)) {
            throw new Refusal(Reason.NO_SUCH_DAY, Integer.toString(week));
        }
        return Unit.WEEK.around(inFirstWeek.plusWeeks(week - 1L));
    }

    private Period yearOf(int year) {
        return Unit.YEAR.around(LocalDate.of(year, 1, 1));
    }

    private Span shifted(Captures captures, int units) {
        return shifted(unit(captures), units);
    }

    private Span shifted(Unit unit, int units) {
        return Span.fixed(unit.around(unit.plus(unit.start(today), units)), unit);
    }

    private Span soFar(Captures captures) {
        return Span.fixed(Period.of(unit(captures).start(today), today), unit(captures));
    }

    private Span lastSeveral(Captures captures) {
        return Span.fixed(unit(captures).lastUntil(today, captures.number("#")), unit(captures));
    }

    private Span nextSeveral(Captures captures) {
        LocalDate end = unit(captures).plus(today, captures.number("#")).minusDays(1);
        return Span.fixed(Period.of(today, end), unit(captures));
    }

    private Span edge(Span span, boolean first) {
        return span.placer() == null
                ? day(first ? span.from() : span.to())
                : placed(
                        year -> {
                            Span placed = span.inYear(year);
                            return Period.day(first ? placed.from() : placed.to());
                        },
                        Unit.DAY);
    }

    /** A stretch without a year is the last one that has begun, or, looking ahead, the next one that is not over. */
    private Span placed(IntFunction<Period> placer, Unit unit) {
        return new Span(placer.apply(yearOf(Span.fixed(placer.apply(today.getYear()), unit))), unit, placer);
    }

    private int yearOf(Span thisYear) {
        if (year != null) {
            return year;
        }
        if (ahead) {
            return thisYear.to().isBefore(today) ? today.getYear() + 1 : today.getYear();
        }
        return thisYear.from().isAfter(today) ? today.getYear() - 1 : today.getYear();
    }

    private static Span day(LocalDate day) {
        return Span.fixed(Period.day(day), Unit.DAY);
    }

    private static Unit unit(Captures captures) {
        return Unit.of(captures.text("UNIT"));
    }

    private static int number(Captures captures, Concept concept) {
        return captures.number(concept.name());
    }
}
