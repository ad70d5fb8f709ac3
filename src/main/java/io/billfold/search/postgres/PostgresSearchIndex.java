package io.billfold.search.postgres;

import io.billfold.account.AccountId;
import io.billfold.search.Folding;
import io.billfold.search.Highlighter;
import io.billfold.search.SearchEntry;
import io.billfold.search.SearchIndex;
import io.billfold.search.SearchQuery;
import io.billfold.search.SearchResult;
import io.billfold.search.SearchResult.Hit;
import io.billfold.settings.WhenSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the words of each invoice folded in a tsvector, beside the columns that filters and facets need. */
@Component
@WhenSet(none = "billfold.search.opensearch.url")
class PostgresSearchIndex implements SearchIndex {
    private static final int LONGEST_BODY = 100_000;
    private static final int MOST_WORDS = 16;
    private static final int MOST_SIMILAR = 5;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;

    PostgresSearchIndex(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String place() {
        return "the database";
    }

    /** The database's own check says whether it works. */
    @Override
    public void check() {}

    @Override
    @Transactional
    public void putAll(List<SearchEntry> entries) {
        entries.forEach(this::put);
    }

    @Override
    @Transactional
    public void put(SearchEntry entry) {
        String body = entry.body().length() <= LONGEST_BODY
                ? entry.body()
                : entry.body().substring(0, LONGEST_BODY);
        List<String> strong = entry.fields().values().stream()
                .flatMap(text -> Folding.words(text).stream())
                .toList();
        List<String> weak = Folding.words(body);
        Lexemes lexemes = new Lexemes(entry.account());
        database.sql("""
                        insert into search_entries (invoice_id, account_id, words, fields, body, status, archived, vendor,
                            category, currency, issue_date, due_date, total, number, operation_numbers, filename, source,
                            created_at, version)
                        values (:invoice, :account,
                            setweight(to_tsvector('simple', :strong), 'A') || setweight(to_tsvector('simple', :weak), 'D'),
                            :fields::jsonb, :body, :status, :archived, :vendor, :category, :currency, :issueDate, :dueDate,
                            :total, :number, :operationNumbers, :filename, :source, :createdAt::timestamptz, :version)
                        on conflict (invoice_id) do update set
                            words = excluded.words, fields = excluded.fields, body = excluded.body,
                            status = excluded.status, archived = excluded.archived, vendor = excluded.vendor,
                            category = excluded.category, currency = excluded.currency,
                            issue_date = excluded.issue_date, due_date = excluded.due_date, total = excluded.total,
                            number = excluded.number, operation_numbers = excluded.operation_numbers,
                            filename = excluded.filename, version = excluded.version
                        where search_entries.version <= excluded.version""")
                .param("invoice", entry.invoice())
                .param("account", entry.account().value())
                .param("strong", lexemes.text(strong))
                .param("weak", lexemes.text(weak))
                .param("fields", JSON.writeValueAsString(entry.fields()))
                .param("body", body)
                .param("status", entry.status())
                .param("archived", entry.archived())
                .param("vendor", entry.vendor())
                .param("category", entry.category())
                .param("currency", entry.currency())
                .param("issueDate", entry.issueDate())
                .param("dueDate", entry.dueDate())
                .param("total", entry.total())
                .param("number", entry.number())
                .param("operationNumbers", entry.operationNumbers().toArray(String[]::new))
                .param("filename", entry.filename())
                .param("source", entry.source())
                .param("createdAt", entry.createdAt().toString())
                .param("version", entry.version())
                .update();
        rememberWords(entry.account(), strong, weak);
    }

    /**
     * The words that the account's invoices have, for finding similar ones; of the pages without figures, of which each page has
     * others. Sorted, so that two transactions do not deadlock.
     */
    private void rememberWords(AccountId account, List<String> strong, List<String> weak) {
        Stream<String> letters = weak.stream().filter(word -> word.chars().allMatch(Character::isLetter));
        String[] words = Stream.concat(strong.stream(), letters)
                .filter(word -> word.length() >= 4 && word.length() <= 40)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        database.sql("""
                        insert into search_spellings (account_id, word) select :account, unnest(:words::text[])
                        on conflict do nothing""")
                .param("account", account.value())
                .param("words", words)
                .update();
    }

    @Override
    public void remove(AccountId account, long invoice) {
        database.sql("delete from search_entries where account_id = :account and invoice_id = :invoice")
                .param("account", account.value())
                .param("invoice", invoice)
                .update();
    }

    @Override
    public void removeAll(AccountId account) {
        database.sql("delete from search_entries where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** The table is never made anew. */
    @Override
    public void filled() {}

    @Override
    @Transactional(readOnly = true)
    public SearchResult search(AccountId account, SearchQuery query) {
        List<String> words = Folding.words(query.words()).stream()
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<List<String>> asWritten = words.stream().map(List::of).toList();
        // Where invoices have them as written, nothing else needs to be looked up, which of common words takes long.
        SearchResult found = search(account, query, asWritten);
        if (found.total() > 0) {
            return found;
        }
        List<List<String>> alternatives =
                words.stream().map(word -> alternatives(account, word)).toList();
        return alternatives.equals(asWritten) ? found : search(account, query, alternatives);
    }

    private SearchResult search(AccountId account, SearchQuery query, List<List<String>> alternatives) {
        Statement statement = new Statement(account, query, alternatives);
        Overview overview = new Overview();
        database.sql(statement.overview()).params(statement.parameters()).query(overview);
        List<Long> page = overview.isComplete()
                ? overview.page()
                : database.sql(statement.page(overview.isFrequent()))
                        .params(statement.parameters())
                        .query((ResultSet row, int line) -> row.getLong(1))
                        .list();
        List<String> beginnings = alternatives.stream()
                .flatMap(List::stream)
                .map(term -> term.replace(Lexemes.BEGINNING, ""))
                .toList();
        List<Hit> hits = page.isEmpty() ? List.of() : hits(statement, page, new Highlighter(beginnings));
        return new SearchResult(hits, overview.total(), overview.isComplete(), overview.facets(), beginnings);
    }

    private List<Hit> hits(Statement statement, List<Long> page, Highlighter highlighter) {
        return database
                .sql(statement.texts())
                .params(statement.parameters())
                .param("ids", page)
                .query((ResultSet row, int line) -> new Hit(row.getLong(1), highlights(highlighter, row)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(hit -> page.indexOf(hit.invoice())))
                .toList();
    }

    private static Map<String, String> highlights(Highlighter highlighter, ResultSet row) throws SQLException {
        return highlighter.highlights(JSON.readValue(row.getString(2), FIELDS), row.getString(3));
    }

    /** The word itself if the account has it, else the words that begin so, else those most like it; as terms of a tsquery. */
    private List<String> alternatives(AccountId account, String word) {
        for (String term : List.of(word, word + Lexemes.BEGINNING)) {
            if (isThere(account, term)) {
                return List.of(term);
            }
        }
        List<String> similar = database.sql("""
                        select word from search_spellings where account_id = :account and word % :word
                        order by similarity(word, :word) desc, word limit :most""")
                .param("account", account.value())
                .param("word", word)
                .param("most", MOST_SIMILAR)
                .query((ResultSet row, int line) -> String.valueOf(row.getString(1)))
                .list();
        return similar.isEmpty() ? List.of(word) : similar;
    }

    private boolean isThere(AccountId account, String term) {
        return isAmongNewest(account, term) || isAnywhere(account, term);
    }

    /** Finds a common word soon, of which the index would first list every invoice. */
    private boolean isAmongNewest(AccountId account, String term) {
        return exists("""
                select 1 from (select words from search_entries where account_id = :account
                               order by invoice_id desc limit 50) newest
                where words @@ to_tsquery('simple', :term) limit 1""", account, term);
    }

    /**
     * Planned for all that have the word, by the index; for the first one alone PostgreSQL would look at the words of one invoice
     * after the other, which of a rare word are many.
     */
    private boolean isAnywhere(AccountId account, String term) {
        return exists("""
                with found as materialized (
                    select 1 from search_entries
                    where account_id + 0 = :account and words @@ to_tsquery('simple', :term))
                select 1 from found limit 1""", account, term);
    }

    private boolean exists(String statement, AccountId account, String term) {
        return !database.sql(statement)
                .param("account", account.value())
                .param("term", new Lexemes(account).of(term))
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
