package io.billfold.question.sql;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.billfold.question.plan.Aggregation;
import io.billfold.question.plan.Amount;
import io.billfold.question.plan.Comparison;
import io.billfold.question.plan.Dimension;
import io.billfold.question.plan.Filter;
import io.billfold.question.plan.Listing;
import io.billfold.question.plan.Measure;
import io.billfold.question.plan.Plan;
import io.billfold.question.plan.Ranking;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;

/** Turns a plan into one select statement over {@link View}: our own columns and functions, the question's values as parameters. */
public final class PlanSql {
    /** The most rows an answer has. */
    public static final int MOST_ROWS = 1_000;

    private final Conditions conditions;

    /** @param zone the asker's */
    public PlanSql(ZoneId zone) {
        this.conditions = new Conditions(zone);
    }

    public Select<? extends Record> statement(Plan plan) {
        return switch (plan) {
            case Aggregation aggregation -> aggregation(aggregation);
            case Comparison comparison -> comparison(comparison);
            case Listing listing -> listing(listing);
        };
    }

    /** The newest invoices that a plan's figures are made of. */
    public Select<? extends Record> behind(Plan plan, int limit) {
        Filter filter = plan.filter();
        return org.jooq
                .impl
                .DSL
                .select(View.ID)
                .from(View.INVOICES)
                .where(conditions.of(filter))
                .orderBy(View.ISSUE_DATE.desc().nullsLast(), View.ID.desc())
                .limit(limit);
    }

    private Select<? extends Record> aggregation(Aggregation plan) {
        List<Field<?>> groups = new ArrayList<>();
        plan.groupBy().forEach(dimension -> groups.add(group(dimension, plan.filter())));
        addCurrency(plan.measure(), groups);
        Field<?> figure = figure(plan.measure());
        Ranking ranking = plan.ranking();
        SelectLimitStep<? extends Record> all = select(withFigure(groups, figure))
                .from(View.INVOICES)
                .where(where(plan.measure(), plan.filter()))
                .groupBy(groups)
                // Without a group there would be a row even of nothing.
                .having(count().gt(inline(0)))
                .orderBy(order(plan, groups, figure));
        return ranking == null ? all.limit(MOST_ROWS + 1) : ranked(all, groups, figure, ranking, plan.measure());
    }

    /** The first groups of each currency, as amounts in different currencies have no order. */
    private static Select<? extends Record> ranked(
            Select<? extends Record> all, List<Field<?>> groups, Field<?> figure, Ranking ranking, Measure measure) {
        Table<? extends Record> figures = all.asTable("figures");
        Field<?> value = field(name(figure.getName()));
        OrderField<?> order =
                ranking.most() ? value.desc().nullsLast() : value.asc().nullsLast();
        List<Field<?>> columns = new ArrayList<>();
        groups.forEach(group -> columns.add(field(name(group.getName()))));
        columns.add(value);
        Field<Integer> place = (measure instanceof Measure.OfAmount
                        ? rowNumber()
                                .over()
                                .partitionBy(field(name("currency")))
                                .orderBy(order)
                        : rowNumber().over().orderBy(order))
                .as("place");
        List<Field<?>> withPlace = new ArrayList<>(columns);
        withPlace.add(place);
        List<OrderField<?>> outerOrder = new ArrayList<>();
        if (measure instanceof Measure.OfAmount) {
            outerOrder.add(field(name("currency")).asc());
        }
        outerOrder.add(field(name("place")).asc());
        return select(columns)
                .from(select(withPlace).from(figures).asTable("places"))
                .where(field(name("place"), Integer.class).le(ranking.limit()))
                .orderBy(outerOrder)
                .limit(MOST_ROWS + 1);
    }

    private Select<? extends Record> comparison(Comparison plan) {
        Select<Record> all = null;
        int side = 0;
        for (Filter filter : plan.sides()) {
            side++;
            List<Field<?>> groups = new ArrayList<>();
            addCurrency(plan.measure(), groups);
            List<Field<?>> columns = new ArrayList<>(List.of(inline(side).as("side")));
            columns.addAll(withFigure(groups, figure(plan.measure())));
            Select<Record> one = select(columns)
                    .from(View.INVOICES)
                    .where(where(plan.measure(), filter))
                    .groupBy(groups)
                    .having(count().gt(inline(0)));
            all = all == null ? one : all.unionAll(one);
        }
        return select().from(java.util.Objects.requireNonNull(all).asTable("sides"))
                .orderBy(inline(1), inline(2));
    }

    private Select<? extends Record> listing(Listing plan) {
        return select(
                        View.ID.as("invoice_id"),
                        View.NUMBER,
                        View.VENDOR,
                        View.ISSUE_DATE,
                        View.DUE_DATE,
                        View.CATEGORY,
                        View.STATUS,
                        View.CURRENCY,
                        View.amount(Amount.TOTAL))
                .from(View.INVOICES)
                .where(conditions.of(plan.filter()))
                .orderBy(order(plan))
                .limit(plan.limit());
    }

    private List<OrderField<?>> order(Listing plan) {
        Field<?> total = View.amount(Amount.TOTAL);
        Field<LocalDate> date = conditions.date(plan.filter().dateOf());
        return switch (plan.order()) {
            case LATEST -> List.of(date.desc().nullsLast(), View.ID.desc());
            case EARLIEST -> List.of(date.asc().nullsLast(), View.ID.asc());
            case LARGEST -> List.of(total.desc().nullsLast(), View.ID.desc());
            case SMALLEST -> List.of(total.asc().nullsLast(), View.ID.asc());
        };
    }

    private static List<OrderField<?>> order(Aggregation plan, List<Field<?>> groups, Field<?> figure) {
        List<OrderField<?>> order = new ArrayList<>();
        boolean byTime = plan.groupBy().stream().anyMatch(Dimension::isTime);
        if (byTime) {
            groups.forEach(group -> order.add(group.asc().nullsLast()));
        } else {
            if (plan.measure() instanceof Measure.OfAmount) {
                order.add(View.CURRENCY.asc().nullsLast());
            }
            order.add(figure.desc().nullsLast());
            groups.forEach(group -> order.add(group.asc().nullsLast()));
        }
        return order;
    }

    private List<Condition> where(Measure measure, Filter filter) {
        List<Condition> all = conditions.of(filter);
        if (measure instanceof Measure.OfAmount figure) {
            all.add(View.amount(figure.amount()).isNotNull());
        }
        return all;
    }

    private static void addCurrency(Measure measure, List<Field<?>> groups) {
        if (measure instanceof Measure.OfAmount
                && groups.stream().noneMatch(group -> group.getName().equals("currency"))) {
            groups.add(View.CURRENCY);
        }
    }

    private static List<Field<?>> withFigure(List<Field<?>> groups, Field<?> figure) {
        List<Field<?>> columns = new ArrayList<>(groups);
        columns.add(figure);
        return columns;
    }

    private Field<?> figure(Measure measure) {
        return switch (measure) {
            case Measure.Invoices() -> count().as("invoices");
            case Measure.Different(var dimension) ->
                countDistinct(group(dimension, Filter.EVERYTHING)).as("different_" + jsonName(dimension));
            case Measure.OfAmount(var aggregate, var amount) ->
                switch (aggregate) {
                    case SUM -> sum(View.amount(amount)).as(jsonName(amount));
                    case AVERAGE -> round(avg(View.amount(amount)), 2).as("average_" + jsonName(amount));
                    case LARGEST -> max(View.amount(amount)).as("largest_" + jsonName(amount));
                    case SMALLEST -> min(View.amount(amount)).as("smallest_" + jsonName(amount));
                };
        };
    }

    private Field<?> group(Dimension dimension, Filter filter) {
        Field<LocalDate> date = conditions.date(filter.dateOf());
        return switch (dimension) {
            case VENDOR -> View.VENDOR;
            case CATEGORY -> View.CATEGORY;
            case CURRENCY -> View.CURRENCY;
            case PAYMENT_METHOD -> View.PAYMENT_METHOD;
            case STATUS -> View.STATUS;
            case DAY -> date(date, "YYYY-MM-DD", "day");
            case WEEK -> date(date, "IYYY-\"W\"IW", "week");
            case MONTH -> date(date, "YYYY-MM", "month");
            case QUARTER -> date(date, "YYYY-\"Q\"Q", "quarter");
            case YEAR -> date(date, "YYYY", "year");
        };
    }

    private static Field<String> date(Field<LocalDate> date, String pattern, String as) {
        return field("to_char({0}, {1})", String.class, date, inline(pattern)).as(as);
    }

    private static String jsonName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
