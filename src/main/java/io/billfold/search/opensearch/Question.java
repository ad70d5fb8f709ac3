package io.billfold.search.opensearch;

import io.billfold.account.AccountId;
import io.billfold.invoice.Missing;
import io.billfold.search.SearchFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Queries; each is limited to one account. */
final class Question {
    private static final float STRONG = 4;

    private final List<Query> must = new ArrayList<>();
    private final List<Query> filters = new ArrayList<>();
    private final List<Query> mustNot = new ArrayList<>();

    Question(AccountId account) {
        filters.add(Query.of(query -> query.term(term -> term.field("account").value(FieldValue.of(account.value())))));
    }

    /** Any of these must be there. */
    Question any(List<Term> terms) {
        List<Query> queries = terms.stream()
                .flatMap(term -> List.of(in("strong", term, STRONG), in("weak", term, 1)).stream())
                .toList();
        must.add(Query.of(query -> query.disMax(best -> best.queries(queries))));
        return this;
    }

    private static Query in(String field, Term term, float weight) {
        return term.beginning()
                ? Query.of(query -> query.prefix(
                        prefix -> prefix.field(field).value(term.word()).boost(weight)))
                : Query.of(query -> query.term(whole ->
                        whole.field(field).value(FieldValue.of(term.word())).boost(weight)));
    }

    Question limit(SearchFilter filter) {
        among("vendor", filter.vendors());
        among("category", filter.categories());
        among("status", filter.statuses());
        among("currency", filter.currencies());
        among("source", filter.sources());
        among(
                "number",
                filter.numbers().stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList());
        among("operation_numbers", filter.operationNumbers());
        containing("vendor", filter.vendor());
        containing("filename", filter.filename());
        between("issue_date", filter.dateFrom(), filter.dateTo());
        between("due_date", filter.dueFrom(), filter.dueTo());
        between("total", filter.totalMin(), filter.totalMax());
        if (filter.archived() != null) {
            boolean archived = filter.archived();
            filters.add(
                    Query.of(query -> query.term(term -> term.field("archived").value(FieldValue.of(archived)))));
        }
        filter.without()
                .forEach(missing -> mustNot.add(Query.of(query -> query.exists(value -> value.field(field(missing))))));
        return this;
    }

    private static String field(Missing missing) {
        return switch (missing) {
            case VENDOR -> "vendor";
            case DATE -> "issue_date";
            case CATEGORY -> "category";
        };
    }

    private void containing(String field, @Nullable String part) {
        if (part != null) {
            String anyCase = part.codePoints().mapToObj(Question::inAnyCase).collect(Collectors.joining());
            filters.add(Query.of(query -> query.regexp(text -> text.field(field).value(".*" + anyCase + ".*"))));
        }
    }

    /** OpenSearch's own way to leave case aside knows no letters but those of ASCII. */
    private static String inAnyCase(int letter) {
        int lower = Character.toLowerCase(letter);
        int upper = Character.toUpperCase(letter);
        if (lower != upper) {
            return "[" + Character.toString(lower) + Character.toString(upper) + "]";
        }
        boolean literal = Character.isLetterOrDigit(letter) || letter > 0x7f;
        return (literal ? "" : "\\") + Character.toString(letter);
    }

    private void among(String field, List<String> values) {
        if (!values.isEmpty()) {
            List<FieldValue> any = values.stream().map(FieldValue::of).toList();
            filters.add(Query.of(
                    query -> query.terms(terms -> terms.field(field).terms(list -> list.value(any)))));
        }
    }

    private void between(String field, @Nullable Object from, @Nullable Object to) {
        if (from != null || to != null) {
            filters.add(Query.of(query -> query.range(range -> {
                range.field(field);
                if (from != null) {
                    range.gte(JsonData.of(from.toString()));
                }
                return to == null ? range : range.lte(JsonData.of(to.toString()));
            })));
        }
    }

    Query query() {
        return Query.of(
                query -> query.bool(bool -> bool.must(must).filter(filters).mustNot(mustNot)));
    }

    /** @param beginning whether words that only begin so will do */
    record Term(String word, boolean beginning) {}
}
