package io.billfold.question.grammar;

import io.billfold.question.grammar.Refusal.Reason;
import io.billfold.question.plan.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Periods made of stretches of time: between two, since one, two joined by “and”. */
final class PeriodRules {
    /**
     * @param unit of the last stretch named, so that “this month and the last” can be understood
     * @param end index of the token after the phrase
     */
    record Found(List<Period> periods, Unit unit, int end) {}

    private static final Shape DAY_UNTIL = Shape.of("%day TO|UNTIL");

    private final LocalDate today;
    private final SpanRules spans;

    PeriodRules(LocalDate today, SpanRules spans) {
        this.today = today;
        this.spans = spans;
    }

    Optional<Found> read(Sentence sentence, int at) {
        return range(sentence, at).or(() -> openEnded(sentence, at)).or(() -> inside(sentence, at));
    }

    private Optional<Found> range(Sentence sentence, int at) {
        int afterFrom = skip(sentence, at, Concept.FROM, Concept.IN, Concept.SINCE, Concept.BETWEEN);
        SpanRules.Found first = span(sentence, afterFrom);
        if (first == null) {
            return fromDay(sentence, afterFrom);
        }
        boolean between = sentence.means(at, Concept.BETWEEN);
        int afterTo = skip(
                sentence,
                first.end(),
                between ? new Concept[] {Concept.AND, Concept.TO} : new Concept[] {Concept.TO, Concept.UNTIL});
        if (afterTo == first.end()) {
            return Optional.empty();
        }
        SpanRules.Found second = span(sentence, afterTo);
        return second == null || (afterFrom == at && isComparedTo(sentence, at, second.end()))
                ? Optional.empty()
                : Optional.of(new Found(
                        List.of(between(sentence, at, first.span(), second)),
                        second.span().unit(),
                        second.end()));
    }

    /** “From the 3rd to the 10th of October”. */
    private Optional<Found> fromDay(Sentence sentence, int at) {
        return DAY_UNTIL.match(sentence, at).flatMap(captures -> {
            SpanRules.Found second = span(sentence, captures.end());
            if (second == null || second.span().unit() != Unit.DAY) {
                return Optional.empty();
            }
            LocalDate to = second.span().to();
            int day = captures.number("%day");
            if (day < 1 || day > to.getDayOfMonth()) {
                throw new Refusal(Reason.TWO_MEANINGS, sentence.text(at, second.end()));
            }
            return Optional.of(new Found(List.of(Period.of(to.withDayOfMonth(day), to)), Unit.DAY, second.end()));
        });
    }

    /** “Compare Q3 2026 to Q3 2025” has no range; “compare January to March with April to June” has two. */
    private static boolean isComparedTo(Sentence sentence, int at, int end) {
        return isCompared(sentence, at)
                && IntStream.range(0, at).noneMatch(before -> sentence.means(before, Concept.TO))
                && IntStream.range(end, sentence.size())
                        .noneMatch(after -> sentence.means(after, Concept.TO)
                                || sentence.means(after, Concept.AND)
                                || sentence.means(after, Concept.COMPARE)
                                || sentence.means(after, Concept.AT));
    }

    private Period between(Sentence sentence, int at, Span first, SpanRules.Found found) {
        Span second = found.span();
        Span from = first;
        Span to = second;
        if (first.namesNoYear() && second.namesNoYear()) {
            to = second.inYear(first.from().getYear());
            if (to.to().isBefore(first.from())) {
                to = second.inYear(first.from().getYear() + 1);
                if (to.from().isAfter(today)) {
                    from = first.inYear(first.from().getYear() - 1);
                    to = second.inYear(from.from().getYear() + 1);
                }
            }
        } else if (first.namesNoYear()) {
            from = first.inYear(second.to().getYear());
            if (from.from().isAfter(second.to())) {
                from = first.inYear(second.to().getYear() - 1);
            }
        } else if (second.namesNoYear()) {
            to = second.inYear(first.from().getYear());
            if (to.to().isBefore(first.from())) {
                to = second.inYear(first.from().getYear() + 1);
            }
        }
        if (from.from().isAfter(to.to())) {
            String phrase = sentence.text()
                    .substring(
                            sentence.token(at).start(),
                            sentence.token(found.end() - 1).end());
            throw new Refusal(
                    Reason.TURNED_AROUND,
                    phrase,
                    to.from().toString(),
                    from.to().toString());
        }
        return Period.of(from.from(), to.to());
    }

    private Optional<Found> openEnded(Sentence sentence, int at) {
        for (Meaning meaning : sentence.meanings(at)) {
            SpanRules.Found found = switch (meaning.concept()) {
                case SINCE, UNTIL, BEFORE, AFTER -> span(sentence, at + meaning.length());
                default -> null;
            };
            if (found != null) {
                Span span = found.span();
                Period period = switch (meaning.concept()) {
                    case SINCE -> new Period(span.from(), null);
                    case UNTIL -> new Period(null, span.to());
                    case BEFORE -> new Period(null, span.from().minusDays(1));
                    default -> new Period(span.to().plusDays(1), null);
                };
                return Optional.of(new Found(List.of(period), span.unit(), found.end()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> inside(Sentence sentence, int at) {
        int afterIn = skip(sentence, at, Concept.IN, Concept.OF, Concept.FROM, Concept.ON);
        SpanRules.Found found = span(sentence, afterIn);
        if (found == null) {
            return Optional.empty();
        }
        // “At the end of October” may be a day or a week. By when something is due is a day.
        if (found.edge() && !spans.lookAhead()) {
            throw new Refusal(Reason.TWO_MEANINGS, sentence.text(afterIn, found.end()));
        }
        List<Span> spans = new ArrayList<>(List.of(found.span()));
        int end = found.end();
        while (true) {
            int afterAnd = skip(sentence, end, Concept.AND);
            boolean listed = afterAnd > end || isCompared(sentence, at);
            SpanRules.Found next = !listed
                    ? null
                    : span(sentence, skip(sentence, afterAnd, Concept.IN, Concept.OF, Concept.FROM, Concept.ON));
            if (next == null) {
                break;
            }
            spans.add(next.span());
            end = next.end();
        }
        return Optional.of(new Found(
                sharingTheYear(spans).stream().map(Span::period).toList(),
                spans.getLast().unit(),
                end));
    }

    /** “Compare Q1, Q2 and Q3 2025” */
    private static boolean isCompared(Sentence sentence, int at) {
        return IntStream.range(0, at).anyMatch(before -> sentence.means(before, Concept.COMPARE));
    }

    /** In “January and February 2025” the year is meant for both. */
    private static List<Span> sharingTheYear(List<Span> spans) {
        Span last = spans.getLast();
        return last.namesNoYear()
                ? spans
                : spans.stream().map(span -> span.inYear(last.from().getYear())).toList();
    }

    private SpanRules.@Nullable Found span(Sentence sentence, int at) {
        int begin = at;
        while (begin < sentence.size()) {
            Optional<SpanRules.Found> found = spans.read(sentence, begin);
            if (found.isPresent()) {
                return found.get();
            }
            if (!sentence.isPassedOver(begin)) {
                return null;
            }
            begin++;
        }
        return null;
    }

    /** The index after the longest phrase with one of the meanings; the same index if there is none. */
    private static int skip(Sentence sentence, int at, Concept... concepts) {
        for (Meaning meaning : sentence.meanings(at)) {
            if (List.of(concepts).contains(meaning.concept())) {
                return at + meaning.length();
            }
        }
        return at;
    }
}
