package io.billfold.search.postgres;

import io.billfold.account.AccountId;
import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchIndexContract;
import io.billfold.testing.TestDatabase;
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
}
