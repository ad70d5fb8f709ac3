package io.billfold.invoice;

import io.billfold.account.AccountId;
import io.billfold.invoice.Dashboard.CurrencySpend;
import io.billfold.invoice.Dashboard.Spend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up an account's invoices for its dashboard. */
@Repository
public class Dashboards {
    private static final int LARGEST_SHOWN = 8;
    private static final int MONTHS_SHOWN = 24;

    /** The date on the paper decides; without bounds, invoices without a date count too. */
    private static final String SPENT = """
            from invoices
            where account_id = :account and not archived and state in ('needs_review', 'confirmed')
                and currency is not null and total is not null
                and (:from::date is null or issue_date >= :from::date) and (:to::date is null or issue_date <= :to::date)
            """;

    private final JdbcClient database;

    Dashboards(JdbcClient database) {
        this.database = database;
    }

    private record Row(String currency, Spend spend) {}

    /**
     * @param from the first date of issue; null for no bound
     * @param to the last one, included; null for no bound
     */
    public Dashboard of(AccountId account, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Row> months = sums("to_char(issue_date, 'YYYY-MM')", account, from, to);
        List<Row> vendors = sums("seller_name", account, from, to);
        List<Row> categories = sums("category", account, from, to);
        Map<String, Long> counts = new LinkedHashMap<>();
        months.forEach(row -> counts.merge(row.currency(), row.spend().count(), Long::sum));
        List<CurrencySpend> currencies = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .map(currency -> spend(currency, of(currency, months), of(currency, vendors), of(currency, categories)))
                .toList();
        return work(account, currencies);
    }

    /** @param key an SQL expression of ours */
    private List<Row> sums(String key, AccountId account, @Nullable LocalDate from, @Nullable LocalDate to) {
        return database.sql("select coalesce(" + key
                        + ", '') as key, currency, sum(total) as total, count(*) as invoices,"
                        + " coalesce(sum((draft->'content'->'fields'->>'TAX_TOTAL')::numeric), 0) as tax " + SPENT
                        + " group by 1, 2")
                .param("account", account.value())
                .param("from", from == null ? null : from.toString())
                .param("to", to == null ? null : to.toString())
                .query((row, number) -> new Row(
                        row.getString("currency"),
                        new Spend(
                                row.getString("key"),
                                row.getBigDecimal("total"),
                                row.getBigDecimal("tax"),
                                row.getLong("invoices"))))
                .list();
    }

    private static List<Spend> of(String currency, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.currency().equals(currency))
                .map(Row::spend)
                .toList();
    }

    private static CurrencySpend spend(
            String currency, List<Spend> months, List<Spend> vendors, List<Spend> categories) {
        List<Spend> known = months.stream()
                .filter(month -> !month.key().isEmpty())
                .sorted(Comparator.comparing(Spend::key))
                .toList();
        return new CurrencySpend(
                currency,
                sum(months.stream().map(Spend::total)),
                sum(months.stream().map(Spend::tax)),
                months.stream().mapToLong(Spend::count).sum(),
                known.subList(Math.max(known.size() - MONTHS_SHOWN, 0), known.size()),
                largest(vendors),
                largest(categories));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Spend> largest(List<Spend> all) {
        return all.stream()
                .sorted(Comparator.comparing(Spend::total).reversed())
                .limit(LARGEST_SHOWN)
                .toList();
    }

    private Dashboard work(AccountId account, List<CurrencySpend> currencies) {
        return database.sql("""
                        select
                            (select count(*) from invoices where account_id = :account and state = 'needs_review' and not archived) as waiting,
                            (select count(*) from invoices where account_id = :account and state = 'confirmed') as confirmed,
                            (select count(distinct h.invoice_id) from invoice_history h join invoices i on i.id = h.invoice_id
                                where i.account_id = :account and i.state = 'confirmed' and h.action = 'confirmed' and h.actor = :billfold
                                    and not exists (select 1 from invoice_history r where r.invoice_id = i.id and r.action = 'reopened')) as alone,
                            percentile_cont(0.5) within group (order by ms) as median, percentile_cont(0.95) within group (order by ms) as p95
                        from (select extract(epoch from h.at - i.created_at) * 1000 as ms
                            from invoices i join invoice_history h on h.invoice_id = i.id and h.action = 'proposed'
                            where i.account_id = :account order by h.id desc limit 1000) as recent
                        """)
                .param("account", account.value())
                .param("billfold", HistoryEntry.BILLFOLD)
                .query((row, number) -> new Dashboard(
                        currencies,
                        row.getLong("waiting"),
                        row.getLong("confirmed"),
                        row.getLong("alone"),
                        milliseconds(row.getBigDecimal("median")),
                        milliseconds(row.getBigDecimal("p95"))))
                .single();
    }

    private static @Nullable Long milliseconds(@Nullable BigDecimal exact) {
        return exact == null ? null : exact.longValue();
    }
}
