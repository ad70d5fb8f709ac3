package io.billfold.search.postgres;

import io.billfold.account.AccountId;
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

/** The two statements of a search: one page of invoices, and the counts of all of them. Values are parameters. */
final class Statement {
    /** Of more than this the newest are ranked: nobody leafs through all, and ranking reads every word of them. */
    private static final int MOST_RANKED = 1_000;

    private static final int MOST_VALUES = 20;

    private final SearchQuery query;
    private final List<String> conditions = new ArrayList<>(List.of("account_id = :account"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean withWords;

    Statement(AccountId account, SearchQuery query, List<List<String>> alternatives) {
        this.query = query;
        this.withWords = !alternatives.isEmpty();
        parameters.put("account", account.value());
        if (withWords) {
            add("words @@ to_tsquery('simple', :words)", "words", PostgresSearchIndex.tsquery(alternatives));
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
        add("lower(filename) like :filename", "filename", containing(filter.filename()));
        add("issue_date >= :dateFrom", "dateFrom", filter.dateFrom());
        add("issue_date <= :dateTo", "dateTo", filter.dateTo());
        add("due_date >= :dueFrom", "dueFrom", filter.dueFrom());
        add("due_date <= :dueTo", "dueTo", filter.dueTo());
        add("total >= :totalMin", "totalMin", filter.totalMin());
        add("total <= :totalMax", "totalMax", filter.totalMax());
        add("archived = :archived", "archived", filter.archived());
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

    String page() {
        String direction = query.descending() ? "desc nulls last" : "asc nulls last";
        String limits = " limit " + query.perPage() + " offset " + (query.page() - 1L) * query.perPage();
        return switch (query.order()) {
            case DATE -> ids("issue_date " + direction + ", invoice_id desc" + limits, "issue_date " + direction);
            case TOTAL -> ids("total " + direction + ", invoice_id desc" + limits, "total " + direction);
            case RELEVANCE -> withWords ? ranked(limits) : ids("invoice_id desc" + limits, "invoice_id desc");
        };
    }

    private String ids(String innerOrder, String order) {
        return "select invoice_id, fields, body from search_entries where invoice_id in (select invoice_id from"
                + " search_entries where " + where() + " order by " + innerOrder + ") order by " + order
                + ", invoice_id desc";
    }

    private String ranked(String limits) {
        return "select invoice_id, fields, body from (select invoice_id, fields, body, words from search_entries where "
                + where() + " order by invoice_id desc limit " + MOST_RANKED
                + ") newest order by ts_rank(words, to_tsquery('simple', :words)) desc, invoice_id desc" + limits;
    }

    /** One pass over what was found; the narrow columns only. */
    String facets() {
        String values = Stream.of("vendor", "category", "status", "currency", "month")
                .map(facet -> "(select '" + facet + "', " + facet + ", count(*) as n from found where " + facet
                        + " is not null group by " + facet + " order by n desc, " + facet + " limit " + MOST_VALUES
                        + ")")
                .collect(Collectors.joining(" union all "));
        return "with found as materialized (select vendor, category, status, currency,"
                + " to_char(issue_date, 'YYYY-MM') as month from search_entries where " + where()
                + ") select 'total', '', count(*) from found union all " + values;
    }

    private String where() {
        return String.join(" and ", conditions);
    }
}
