package io.billfold.search.opensearch;

import io.billfold.account.AccountId;
import io.billfold.outage.Breaker;
import io.billfold.problem.Problem;
import io.billfold.search.Folding;
import io.billfold.search.Highlighter;
import io.billfold.search.SearchEntry;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchQuery;
import io.billfold.search.SearchResult;
import io.billfold.search.SearchResult.FacetValue;
import io.billfold.search.SearchResult.Hit;
import io.billfold.search.opensearch.Question.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.Conflicts;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.Refresh;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.SuggestMode;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import org.opensearch.client.opensearch.core.search.StringDistance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each invoice as a document of its own, its words folded by ourselves so that they match as they do in the database. */
class OpenSearchIndex implements SearchIndex {
    private static final Logger log = LoggerFactory.getLogger(OpenSearchIndex.class);
    private static final int MOST_WORDS = 16;
    private static final int MOST_SIMILAR = 5;
    private static final int MOST_VALUES = 20;
    private static final int DEEPEST = 100_000;
    private static final int CONFLICT = 409;
    private static final List<String> FACETS = List.of("vendor", "category", "status", "currency", "month");

    private final OpenSearchClient client;
    private final Indices indices;
    private final Breaker breaker;
    private final String place;

    OpenSearchIndex(OpenSearchClient client, Indices indices, Breaker breaker, String place) {
        this.client = client;
        this.indices = indices;
        this.breaker = breaker;
        this.place = place;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void check() throws IOException {
        if (!client.ping().value()) {
            throw new IOException("no answer from " + place);
        }
    }

    @Override
    public void put(SearchEntry entry) {
        putAll(List.of(entry));
    }

    @Override
    public void putAll(List<SearchEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        change(() -> {
            BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.WaitFor);
            for (String index : indices.toWrite()) {
                entries.forEach(entry -> bulk.operations(operation -> operation.index(put -> put.index(index)
                        .id(id(entry.account(), entry.invoice()))
                        .routing(routing(entry.account()))
                        .versionType(VersionType.ExternalGte)
                        .version(entry.version())
                        .document(Entry.of(entry)))));
            }
            for (BulkResponseItem item : client.bulk(bulk.build()).items()) {
                ErrorCause error = item.error();
                // A conflict is a later version that is known already.
                if (error == null || item.status() == CONFLICT) {
                    continue;
                }
                if (!indices.isCurrent(item.index())) {
                    log.warn(
                            "The search index {}, which will go, has not taken an invoice: {}",
                            item.index(),
                            error.type());
                } else {
                    throw new IOException("OpenSearch has not taken invoice " + item.id() + ": " + error.type());
                }
            }
            return entries.size();
        });
    }

    @Override
    public void remove(AccountId account, long invoice) {
        change(() -> {
            for (String index : indices.toWrite()) {
                client.delete(deletion -> deletion.index(index)
                        .id(id(account, invoice))
                        .routing(routing(account))
                        .refresh(Refresh.WaitFor));
            }
            return invoice;
        });
    }

    @Override
    public void removeAll(AccountId account) {
        change(() -> {
            List<String> all = indices.toWrite();
            return client.deleteByQuery(deletion -> deletion.index(all)
                    .routing(routing(account))
                    .query(new Question(account).query())
                    .conflicts(Conflicts.Proceed)
                    .refresh(Refresh.True));
        });
    }

    /** With the account in it, nobody reaches another's. */
    private static String id(AccountId account, long invoice) {
        return account.value() + "-" + invoice;
    }

    private static long invoice(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }

    /** Accounts stay together, so that a search asks one shard. */
    private static String routing(AccountId account) {
        return Long.toString(account.value());
    }

    @Override
    public void filled() {
        change(() -> {
            indices.filled();
            return true;
        });
    }

    /** Who changes the index does it as work, which is tried again later. */
    private void change(Callable<?> deed) {
        try {
            breaker.call(deed);
        } catch (IOException | Breaker.Open failure) {
            throw new UncheckedIOException(new IOException("The search index was not changed: " + failure, failure));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public SearchResult search(AccountId account, SearchQuery query) {
        try {
            return breaker.call(() -> found(account, query));
        } catch (Problem said) {
            throw said;
        } catch (Exception failure) {
            log.warn("No search: {}", failure.toString());
            throw new Problem(
                    503,
                    "search_unavailable",
                    "The search does not answer at the moment. Lists and everything else work; try again later.");
        }
    }

    private SearchResult found(AccountId account, SearchQuery query) throws IOException {
        int from = (query.page() - 1) * query.perPage();
        if (from + query.perPage() > DEEPEST) {
            throw new Problem(
                    400, "page_too_deep", "A search shows its first 100,000 invoices; narrow it by a filter.");
        }
        Question question = new Question(account).limit(query.filter());
        List<String> beginnings = new ArrayList<>();
        List<String> words = Folding.words(query.words()).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        for (String word : words) {
            List<Term> alternatives = alternatives(account, word);
            question.any(alternatives);
            alternatives.forEach(term -> beginnings.add(term.word()));
        }
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(indices.toSearch())
                .routing(routing(account))
                .query(question.query())
                .source(source -> source.filter(only -> only.includes("fields", "body")))
                .trackTotalHits(total -> total.enabled(true))
                .from(from)
                .size(query.perPage());
        FACETS.forEach(facet -> request.aggregations(
                facet, values -> values.terms(terms -> terms.field(facet).size(MOST_VALUES))));
        order(request, query, !words.isEmpty());
        return result(client.search(request.build(), Stored.class), beginnings);
    }

    private static void order(SearchRequest.Builder request, SearchQuery query, boolean withWords) {
        SortOrder direction = query.descending() ? SortOrder.Desc : SortOrder.Asc;
        switch (query.order()) {
            case VENDOR -> sort(request, "vendor", direction);
            case DATE -> sort(request, "issue_date", direction);
            case TOTAL -> sort(request, "total", direction);
            case RELEVANCE -> {
                if (withWords) {
                    request.sort(by -> by.score(score -> score.order(SortOrder.Desc)));
                }
            }
        }
        sort(request, "invoice", SortOrder.Desc);
    }

    private static void sort(SearchRequest.Builder request, String field, SortOrder direction) {
        request.sort(by ->
                by.field(of -> of.field(field).order(direction).missing(missing -> missing.stringValue("_last"))));
    }

    /** What comes back of an entry. */
    record Stored(LinkedHashMap<String, String> fields, String body) {}

    private static SearchResult result(SearchResponse<Stored> found, List<String> beginnings) {
        Highlighter highlighter = new Highlighter(beginnings);
        List<Hit> hits = found.hits().hits().stream()
                .map(hit -> new Hit(
                        invoice(Objects.requireNonNull(hit.id())),
                        hit.source() == null
                                ? Map.of()
                                : highlighter.highlights(
                                        hit.source().fields(), hit.source().body())))
                .toList();
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String facet : FACETS) {
            Aggregate values = Objects.requireNonNull(found.aggregations().get(facet));
            List<FacetValue> counted = values.sterms().buckets().array().stream()
                    .map(bucket -> new FacetValue(bucket.key(), bucket.docCount()))
                    .toList();
            if (!counted.isEmpty()) {
                facets.put(facet, counted);
            }
        }
        long total = found.hits().total() == null
                ? hits.size()
                : found.hits().total().value();
        return new SearchResult(hits, total, true, facets, beginnings);
    }

    /** The word itself if the account has it, else the words that begin so, else those most like it. */
    private List<Term> alternatives(AccountId account, String word) throws IOException {
        for (Term term : List.of(new Term(word, false), new Term(word, true))) {
            if (isThere(account, term)) {
                return List.of(term);
            }
        }
        List<Term> similar = similar(account, word);
        return similar.isEmpty() ? List.of(new Term(word, false)) : similar;
    }

    private boolean isThere(AccountId account, Term term) throws IOException {
        String index = indices.toSearch();
        SearchResponse<Void> found = client.search(
                request -> request.index(index)
                        .routing(routing(account))
                        .query(new Question(account).any(List.of(term)).query())
                        .size(0)
                        .terminateAfter(1L),
                Void.class);
        return found.hits().total() != null && found.hits().total().value() > 0;
    }

    private List<Term> similar(AccountId account, String word) throws IOException {
        String index = indices.toSearch();
        SearchResponse<Void> found = client.search(
                request -> request.index(index)
                        .routing(routing(account))
                        .size(0)
                        .suggest(suggest -> suggest.suggesters(
                                "similar",
                                by -> by.text(word)
                                        .term(term -> term.field("words")
                                                .size(MOST_SIMILAR)
                                                .suggestMode(SuggestMode.Always)
                                                .stringDistance(StringDistance.Internal)
                                                .prefixLength(0)
                                                .maxEdits(2)))),
                Void.class);
        return found.suggest().getOrDefault("similar", List.of()).stream()
                .flatMap(suggestion -> suggestion.term().options().stream())
                .map(option -> new Term(option.text(), false))
                .toList();
    }
}
