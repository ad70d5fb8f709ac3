package io.billfold.erasure;

import io.billfold.account.AccountId;
import io.billfold.work.WorkItem;
import io.billfold.work.WorkQueue;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deletes everything of an account but the account itself and its users. The rows go in one transaction; the stored bytes go
 * after it, by a work item of the same transaction, so that a crash between the two leaves nothing behind.
 */
@Service
class Erasure {
    private static final int DOCUMENTS_AT_ONCE = 200;

    private final JdbcClient database;
    private final OwnedTables tables;
    private final WorkQueue work;
    private final JsonMapper json;

    Erasure(JdbcClient database, OwnedTables tables, WorkQueue work, JsonMapper json) {
        this.database = database;
        this.tables = tables;
        this.work = work;
        this.json = json;
    }

    /** Doing it again deletes what has come since. */
    @Transactional
    void erase(AccountId account) {
        // Rows that refer to the account wait for this lock: nothing comes in between.
        database.sql("select id from account where id = :account for update")
                .param("account", account.value())
                .query(Long.class)
                .single();
        List<StoredBytes> stored = storedBytes(account);
        List<String> read = forgetReadings(account);
        tables.empty(account.value());
        submit(SearchRemoval.KIND, account, Long.toString(account.value()));
        submitInParts(BlobRemoval.KIND, account, stored);
        submitInParts(ReadingRemoval.KIND, account, read);
    }

    private void submitInParts(String kind, AccountId account, List<?> documents) {
        for (int start = 0; start < documents.size(); start += DOCUMENTS_AT_ONCE) {
            List<?> part = documents.subList(start, Math.min(documents.size(), start + DOCUMENTS_AT_ONCE));
            submit(kind, account, json.writeValueAsString(part));
        }
    }

    private void submit(String kind, AccountId account, String payload) {
        work.submit(new WorkItem(kind, UUID.randomUUID().toString(), account.value(), payload));
    }

    private List<StoredBytes> storedBytes(AccountId account) {
        return database.sql("""
                        select d.blob_key, d.request_id::text,
                            coalesce((select max(page::text::int) from invoices i, jsonb_array_elements(i.draft -> 'pages') page
                                where i.document_id = d.id), 0)
                        from documents d where d.account_id = :account order by d.id""")
                .param("account", account.value())
                .query((row, number) -> new StoredBytes(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /**
     * What was read is kept by contents, for whoever has the same file: it goes with the last who has it.
     *
     * @return the hashes of those files
     */
    private List<String> forgetReadings(AccountId account) {
        return List.copyOf(database.sql("""
                        delete from readings r
                        where r.sha256 in (select sha256 from documents where account_id = :account)
                        and not exists (select 1 from documents o where o.sha256 = r.sha256 and o.account_id <> :account)
                        returning encode(r.sha256, 'hex')""")
                .param("account", account.value())
                .query(String.class)
                .set());
    }
}
