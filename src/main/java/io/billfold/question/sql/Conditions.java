package io.billfold.question.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import io.billfold.question.plan.AmountRange;
import io.billfold.question.plan.AmountRange.Bound;
import io.billfold.question.plan.DateOf;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Period;
import io.billfold.question.plan.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL conditions. Every value of the question is a parameter.
 *
 * @param zone the asker's, for the day on which an invoice came in
 */
record Conditions(ZoneId zone) {
    List<Condition> of(Filter filter) {
        List<Condition> all = new ArrayList<>(statuses(filter.statuses()));
        addAny(all, View.VENDOR, filter.vendors());
        addAny(all, View.CATEGORY, filter.categories());
        addAny(all, View.CURRENCY, filter.currencies());
        addAny(all, View.PAYMENT_METHOD, filter.paymentMethods());
        if (filter.vendorText() != null) {
            all.add(View.VENDOR.containsIgnoreCase(filter.vendorText()));
        }
        if (filter.number() != null) {
            all.add(lower(View.NUMBER).eq(filter.number().toLowerCase(Locale.ROOT)));
        }
        if (filter.amounts() != null) {
            addAmounts(all, filter.amounts());
        }
        if (!filter.periods().isEmpty()) {
            Field<LocalDate> date = date(filter.dateOf());
            all.add(or(filter.periods().stream()
                    .map(period -> within(date, period))
                    .toList()));
        }
        return all;
    }

    Field<LocalDate> date(DateOf dateOf) {
        return switch (dateOf) {
            case ISSUE -> View.ISSUE_DATE;
            case DUE -> View.DUE_DATE;
            case RECEIVED ->
                field("({0} at time zone {1})::date", SQLDataType.LOCALDATE, View.CREATED_AT, val(zone.getId()));
        };
    }

    private static List<Condition> statuses(List<Status> wanted) {
        boolean archived = wanted.contains(Status.ARCHIVED);
        List<String> states = wanted.stream()
                .filter(status -> status != Status.ARCHIVED)
                .map(Status::jsonName)
                .toList();
        if (states.isEmpty() && archived) {
            return List.of(View.ARCHIVED.isTrue());
        }
        List<String> counted =
                states.isEmpty() ? Status.COUNTED.stream().map(Status::jsonName).toList() : states;
        return List.of(View.STATUS.in(counted), archived ? View.ARCHIVED.isTrue() : View.ARCHIVED.isFalse());
    }

    private static void addAny(List<Condition> all, Field<String> column, List<String> values) {
        if (!values.isEmpty()) {
            all.add(column.in(values));
        }
    }

    private static void addAmounts(List<Condition> all, AmountRange range) {
        Field<BigDecimal> amount = View.amount(range.amount());
        Bound least = range.least();
        if (least != null) {
            all.add(least.included() ? amount.ge(least.value()) : amount.gt(least.value()));
        }
        Bound most = range.most();
        if (most != null) {
            all.add(most.included() ? amount.le(most.value()) : amount.lt(most.value()));
        }
    }

    private static Condition within(Field<LocalDate> date, Period period) {
        @Nullable LocalDate from = period.from();
        @Nullable LocalDate to = period.to();
        if (from == null) {
            return date.le(to);
        }
        return to == null ? date.ge(from) : date.between(from, to);
    }
}
