package io.billfold.question.sql;

import io.billfold.account.AccountId;
import io.billfold.question.grammar.Vocabulary;
import io.billfold.question.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs plans for one account. */
@Component
public class PlanRunner {
    private static final int MOST_INVOICES = 100;
    /** A question can name any of the account's most frequent sellers; of the rest it finds a part of the name. */
    private static final int MOST_NAMES = 20_000;

    private final AskerDatabase database;

    PlanRunner(AskerDatabase database) {
        this.database = database;
    }

    public Rows run(AccountId account, Plan plan, ZoneId zone) {
        PlanSql statements = new PlanSql(zone);
        return database.read(account, context -> {
            Select<? extends Record> select = statements.statement(plan);
            Result<? extends Record> found = context.fetch(select);
            List<Long> invoices =
                    context.fetch(statements.behind(plan, MOST_INVOICES)).getValues(0, Long.class);
            return rows(found, shown(select), invoices);
        });
    }

    private static Rows rows(Result<? extends Record> found, String sql, List<Long> invoices) {
        List<String> columns =
                Arrays.stream(found.fields()).map(field -> field.getName()).toList();
        int currency = columns.indexOf("currency");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Record record : found) {
            if (rows.size() == PlanSql.MOST_ROWS) {
                return new Rows(columns, rows, true, sql, invoices);
            }
            String code = currency < 0 ? null : record.get(currency, String.class);
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                row.add(plain(record.get(i), code));
            }
            rows.add(row);
        }
        return new Rows(columns, rows, false, sql, invoices);
    }

    private static @Nullable Object plain(@Nullable Object value, @Nullable String currency) {
        return switch (value) {
            case null -> null;
            case BigDecimal amount -> withDigitsOf(currency, amount).toPlainString();
            case LocalDate date -> date.toString();
            default -> value;
        };
    }

    /** At least the currency's own digits; more only where the invoices have them. */
    private static BigDecimal withDigitsOf(@Nullable String currency, BigDecimal amount) {
        int digits = digits(currency);
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < digits ? amount.setScale(digits, RoundingMode.HALF_UP) : shortest;
    }

    private static int digits(@Nullable String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(known -> Math.max(known.getDefaultFractionDigits(), 0))
                .findFirst()
                .orElse(2);
    }

    private static String shown(Select<? extends Record> select) {
        DSLContext writer = DSL.using(
                SQLDialect.POSTGRES,
                new Settings().withParamType(ParamType.INLINED).withRenderFormatted(true));
        return writer.renderInlined(select);
    }

    /**
     * The names that the account's questions can mean.
     *
     * @param chosen the categories it files under, also those without an invoice yet; those that only its older invoices have
     *     are found beside them
     */
    public Vocabulary vocabulary(AccountId account, List<String> chosen) {
        return database.read(account, context -> {
            List<String> vendors = names(context, View.VENDOR);
            List<String> categories = new ArrayList<>(names(context, View.CATEGORY));
            chosen.stream()
                    .filter(name -> categories.stream().noneMatch(name::equalsIgnoreCase))
                    .forEach(categories::add);
            return new Vocabulary(vendors, categories);
        });
    }

    private static List<String> names(DSLContext context, Field<String> column) {
        return context.select(column)
                .from(View.INVOICES)
                .where(column.isNotNull())
                .groupBy(column)
                .orderBy(DSL.count().desc(), column)
                .limit(MOST_NAMES)
                .fetch(column);
    }
}
