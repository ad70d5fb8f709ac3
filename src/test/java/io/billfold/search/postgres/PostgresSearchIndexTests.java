package io.billfold.search.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.AccountId;
import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.search.SearchFilter;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchIndexContract;
import io.billfold.search.SearchQuery;
import io.billfold.search.SearchResult;
import io.billfold.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresSearchIndexTests extends SearchIndexContract {
    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.migrated());

    @Override
    protected SearchIndex index() {
        return new PostgresSearchIndex(DATABASE);
    }

    @Override
    protected AccountId newAccount() {
        return new AccountId(DATABASE.sql("insert into account (name, created_at) values ('a', now()) returning id")
                .query(Long.class)
                .single());
    }

    @Override
    protected long newInvoice(AccountId account) {
        return new StoredInvoices(DATABASE, account.value()).add(Sample.of("x", "2026-01-01", "1.00"));
    }

    /** Ids close together are found backwards, ids far apart by the words. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void countsSomeOfVeryManyAndSaysSo(int apart) {
        AccountId account = newAccount();
        // Far from the ids that the other tests are given.
        long first = newInvoice(account) + 1_000_000L * apart;
        database(
                "insert into documents (id, account_id, request_id, filename, media_type, size_bytes, sha256, blob_key, source,"
                        + " created_at) overriding system value select :first + n * :apart, :account, gen_random_uuid(), 'a.pdf', 'PDF', 1,"
                        + " sha256((:first + n * :apart)::text::bytea), 'many-' || (:first + n * :apart), 'UPLOAD', now()"
                        + " from generate_series(1, 10050) n",
                account,
                first,
                apart);
        database(
                "insert into invoices (id, account_id, document_id, request_id, filename, source, state, created_at, updated_at)"
                        + " overriding system value select id, account_id, id, request_id, filename, source, 'confirmed', now(), now()"
                        + " from documents where account_id = :account and id > :first and :apart > 0",
                account,
                first,
                apart);
        database(
                "insert into search_entries (invoice_id, account_id, words, fields, body, status, archived, source, created_at)"
                        + " select id, account_id, to_tsvector('simple', 'q' || account_id || 'qpapier'), '{}', 'papier', state, false, 'upload', now()"
                        + " from invoices where account_id = :account and id > :first and :apart > 0",
                account,
                first,
                apart);

        SearchResult result = index().search(account, SearchQuery.of("papier"));

        assertThat(result.complete()).isFalse();
        assertThat(result.total()).isEqualTo(10_000);
        assertThat(result.hits()).hasSize(10);
        assertThat(result.hits().getFirst().invoice()).isEqualTo(first + 10_050L * apart);
        assertThat(result.facets().get("status").getFirst().count()).isGreaterThanOrEqualTo(10_000);
        SearchQuery third = new SearchQuery("papier", SearchFilter.NONE, SearchQuery.Order.RELEVANCE, true, 3, 100);
        assertThat(index().search(account, third).hits())
                .as("beyond those that are ranked")
                .hasSize(100)
                .extracting(SearchResult.Hit::invoice)
                .startsWith(first + 9_850L * apart, first + 9_849L * apart);
    }

    private static void database(String sql, AccountId account, long first, int apart) {
        DATABASE.sql(sql)
                .param("account", account.value())
                .param("first", first)
                .param("apart", apart)
                .update();
    }
}
