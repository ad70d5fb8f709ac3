package io.billfold.search.postgres;

import io.billfold.account.AccountId;
import io.billfold.invoice.Missing;
import io.billfold.search.SearchFilter;
import io.billfold.search.SearchQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of a search. Values are parameters. */
final class Statement {
    /** Of more than this the newest are ranked, and the others follow by age: ranking reads every word of an invoice. */
    private static final int MOST_RANKED = 100;

    /** More than anyone leafs through; to count a million takes a second. */
    static final int MOST_COUNTED = 10_000;

    private static final int MOST_VALUES = 20;
    private static final String OF_ACCOUNT = "account_id = :account";

    private final SearchQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean withWords;

    Statement(AccountId account, SearchQuery query, List<List<String>> alternatives) {
        this.query = query;
        this.withWords = !alternatives.isEmpty();
        parameters.put("account", account.value());
        if (withWords) {
            add("words @@ to_tsquery('simple', :words)", "words", new Lexemes(account).query(alternatives));
        }
        limit(query.filter());
    }

    private void limit(SearchFilter filter) {
        addAny("vendor in (:vendors)", "vendors", filter.vendors());
        addAny("category in (:categories)", "categories", filter.categories());
        addAny("status in (:statuses)", "statuses", filter.statuses());
        addAny("currency in (:currencies)", "currencies", filter.currencies());
        addAny("source in (:sources)", "sources", filter.sources());
        addAny("lower(number) in (:numbers)", "numbers", lowered(filter.numbers()));
        if (!filter.operationNumbers().isEmpty()) {
            add(
                    "operation_numbers && :operations::text[]",
                    "operations",
                    filter.operationNumbers().toArray(String[]::new));
        }
        add("lower(vendor) like :vendor", "vendor", containing(filter.vendor()));
        add("lower(filename) like :filename", "filename", containing(filter.filename()));
        add("issue_date >= :dateFrom", "dateFrom", filter.dateFrom());
        add("issue_date <= :dateTo", "dateTo", filter.dateTo());
        add("due_date >= :dueFrom", "dueFrom", filter.dueFrom());
        add("due_date <= :dueTo", "dueTo", filter.dueTo());
        add("total >= :totalMin", "totalMin", filter.totalMin());
        add("total <= :totalMax", "totalMax", filter.totalMax());
        add("archived = :archived", "archived", filter.archived());
        filter.without().forEach(missing -> conditions.add(column(missing) + " is null"));
    }

    private static String column(Missing missing) {
        return switch (missing) {
            case VENDOR -> "vendor";
            case DATE -> "issue_date";
            case CATEGORY -> "category";
        };
    }

    private static List<String> lowered(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static @Nullable String containing(@Nullable String part) {
        return part == null
                ? null
                : "%"
                        + part.toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private void addAny(String condition, String name, List<String> values) {
        add(condition, name, values.isEmpty() ? null : values);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * In one pass over what was found: how many there are, the facets, and the page. Rows of three: {@code total}, the name of a
     * facet or {@code hit}; the span of ids, the value or the id; the count or place. Of very many only some are counted, and the
     * page must be found by {@link #page}.
     */
    String overview() {
        String facets = Stream.of("vendor", "category", "status", "currency", "month")
                .map(facet -> "(select '" + facet + "', " + facet + ", count(*) as n from found where " + facet
                        + " is not null group by " + facet + " order by n desc, " + facet + " limit " + MOST_VALUES
                        + ")")
                .collect(Collectors.joining(" union all "));
        return "with found as materialized (select invoice_id, vendor, category, status, currency, issue_date, total,"
                + " to_char(issue_date, 'YYYY-MM') as month from search_entries where " + where() + " limit "
                + (MOST_COUNTED + 1)
                + ") select 'total', coalesce(max(invoice_id) - min(invoice_id), 0)::text, count(*) from found"
                + " union all " + facets
                + " union all (select 'hit', invoice_id::text, place from (" + hits() + ") page"
                + " where (select count(*) from found) <= " + MOST_COUNTED + ")";
    }

    /** The page among those found, by place. */
    private String hits() {
        String from = ordersByRank() ? ranked("found") : "found";
        return "select invoice_id, row_number() over (order by " + order() + ") as place from " + from
                + " order by place" + limits();
    }

    /**
     * The ids of a page, in order, of however many. The words of an invoice are costly to look at one by one, which PostgreSQL does not
     * know: only where most invoices have them are the newest found by going backwards, else all are found by the words.
     */
    String page(boolean frequent) {
        String all = "select invoice_id, vendor, issue_date, total from search_entries where "
                + (frequent ? where(OF_ACCOUNT) : where());
        String with = frequent ? "" : "with found as materialized (" + all + ") ";
        String found = frequent ? "(" + all + ") found" : "found";
        return with + "select invoice_id from " + (ordersByRank() ? ranked(found) : found) + " order by " + order()
                + limits();
    }

    /** The newest of those found, as many as the page reaches, with the rank of the first of them. */
    private String ranked(String found) {
        long reached = Math.max(MOST_RANKED, (long) query.page() * query.perPage());
        return "(select invoice_id, case when age <= " + MOST_RANKED
                + " then ts_rank(words, to_tsquery('simple', :words)) end as rank from (select invoice_id,"
                + " row_number() over (order by invoice_id desc) as age from " + found
                + " order by invoice_id desc limit " + reached
                + ") newest join search_entries using (invoice_id)) ranked";
    }

    /** What highlights are made of. */
    String texts() {
        return "select invoice_id, fields, body from search_entries where account_id = :account and invoice_id in (:ids)";
    }

    private boolean ordersByRank() {
        return query.order() == SearchQuery.Order.RELEVANCE && withWords;
    }

    private String order() {
        String direction = query.descending() ? " desc nulls last" : " asc nulls last";
        return switch (query.order()) {
            case VENDOR -> "lower(vendor)" + direction + ", invoice_id desc";
            case DATE -> "issue_date" + direction + ", invoice_id desc";
            case TOTAL -> "total" + direction + ", invoice_id desc";
            case RELEVANCE -> withWords ? "rank desc nulls last, invoice_id desc" : "invoice_id desc";
        };
    }

    private String limits() {
        return " limit " + query.perPage() + " offset " + (query.page() - 1L) * query.perPage();
    }

    /** By the index of words where there are some: they are the account's own, and the index need not look that up too. */
    private String where() {
        return where(withWords ? "account_id + 0 = :account" : OF_ACCOUNT);
    }

    private String where(String ofAccount) {
        return Stream.concat(Stream.of(ofAccount), conditions.stream()).collect(Collectors.joining(" and "));
    }
}
