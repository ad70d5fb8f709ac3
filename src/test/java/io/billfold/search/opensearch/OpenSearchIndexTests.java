package io.billfold.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.account.AccountId;
import io.billfold.outage.Breakers;
import io.billfold.problem.Problem;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchIndexContract;
import io.billfold.search.SearchQuery;
import io.billfold.testing.TestOpenSearch;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.mapping.DynamicMapping;

class OpenSearchIndexTests extends SearchIndexContract {
    private static final OpenSearchClient CLIENT = client(TestOpenSearch.sharedUrl());
    private static final SearchIndex INDEX = index(CLIENT, "contract", () -> {});
    private static final AtomicLong IDS = new AtomicLong(1);

    @Override
    protected SearchIndex index() {
        return INDEX;
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(IDS.incrementAndGet());
    }

    @Override
    protected long newInvoice(AccountId account) {
        return IDS.incrementAndGet();
    }

    private static OpenSearchClient client(String url) {
        return new OpenSearchClient(OpenSearchConfiguration.transport(settings(url, "any")));
    }

    private static OpenSearchSettings settings(String url, String name) {
        return new OpenSearchSettings(url, name, 1);
    }

    private static OpenSearchIndex index(OpenSearchClient client, String name, Runnable made) {
        OpenSearchSettings settings = settings("http://127.0.0.1:9200", name);
        return new OpenSearchIndex(
                client,
                new Indices(client, settings, made),
                Breakers.unmeasured("opensearch", OpenSearchConfiguration::isOutage, Duration.ofMillis(100)),
                "OpenSearch");
    }

    private static String name() {
        return "test-" + UUID.randomUUID();
    }

    @Test
    void asksForAllInvoicesUntilItHasThem() {
        String name = name();
        AtomicInteger asked = new AtomicInteger();
        OpenSearchIndex first = index(CLIENT, name, asked::incrementAndGet);
        first.search(newAccount(), SearchQuery.of(""));
        first.search(newAccount(), SearchQuery.of(""));
        index(CLIENT, name, asked::incrementAndGet).search(newAccount(), SearchQuery.of(""));

        first.filled();
        index(CLIENT, name, asked::incrementAndGet).search(newAccount(), SearchQuery.of(""));

        assertThat(asked).hasValue(2);
    }

    /** As after an upgrade that brings another mapping. */
    @Test
    void searchesTheOldIndexUntilTheNewOneIsFull() throws Exception {
        String name = name();
        AccountId account = newAccount();
        String older = name + "-older";
        CLIENT.indices()
                .create(index -> index.index(older).aliases(name, a -> a).aliases(name + "-written", a -> a));
        OpenSearchIndex index = index(CLIENT, name, () -> {});

        index.put(entry(account, 7, "Werft"));

        assertThat(CLIENT.indices().getAlias(asked -> asked.name(name)).result())
                .containsOnlyKeys(older);
        assertThat(CLIENT.get(got -> got.index(older).id(account + "-7").routing(account.toString()), Object.class)
                        .found())
                .isTrue();

        index.filled();

        assertThat(CLIENT.indices().exists(asked -> asked.index(older)).value()).isFalse();
        assertThat(index.search(account, SearchQuery.of("werft")).total()).isEqualTo(1);
    }

    @Test
    void asksAgainForAllInvoicesIfThatFailed() {
        AtomicInteger asked = new AtomicInteger();
        OpenSearchIndex index = index(CLIENT, name(), () -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });

        assertThatThrownBy(() -> index.search(newAccount(), SearchQuery.of(""))).isInstanceOf(Problem.class);
        index.search(newAccount(), SearchQuery.of(""));

        assertThat(asked).hasValue(2);
    }

    /** As after an upgrade that brings fields which the old index refuses. */
    @Test
    void fillsTheNewIndexThoughTheOldOneRefuses() throws Exception {
        String name = name();
        AccountId account = newAccount();
        String older = name + "-older";
        CLIENT.indices()
                .create(index -> index.index(older)
                        .mappings(mapping -> mapping.dynamic(DynamicMapping.Strict))
                        .aliases(name, alias -> alias)
                        .aliases(name + "-written", alias -> alias));
        OpenSearchIndex index = index(CLIENT, name, () -> {});

        index.put(entry(account, 7, "Werft"));
        index.filled();

        assertThat(index.search(account, SearchQuery.of("werft")).total()).isEqualTo(1);
    }

    @Test
    @Tag("S3-24")
    void saysThatItDoesNotAnswerAndGoesOnWhenItIsBack() throws Exception {
        try (TestOpenSearch server = TestOpenSearch.start()) {
            OpenSearchIndex index = index(client(server.url()), name(), () -> {});
            AccountId account = newAccount();
            index.put(entry(account, 7, "Werft"));
            server.close();

            assertThatThrownBy(() -> index.search(account, SearchQuery.of("werft")))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(503);
                        assertThat(problem.code()).isEqualTo("search_unavailable");
                    });
            assertThatThrownBy(() -> index.put(entry(account, 8, "Werft"))).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(index::check).isInstanceOf(java.io.IOException.class);

            try (TestOpenSearch again = server.startAgain()) {
                assertThat(again.url()).isEqualTo(server.url());
                index.check();
                index.put(entry(account, 8, "Werft"));
                assertThat(index.search(account, SearchQuery.of("werft")).total())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void refusesPagesBeyondTheFirstHundredThousandInvoices() {
        SearchQuery deep = new SearchQuery(
                "", io.billfold.search.SearchFilter.NONE, SearchQuery.Order.RELEVANCE, true, 1_001, 100);

        assertThatThrownBy(() -> INDEX.search(newAccount(), deep))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("page_too_deep"));
    }
}
