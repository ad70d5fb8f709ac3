package io.billfold.search;

import io.billfold.account.AccountId;
import java.io.IOException;
import java.util.List;

/** Finds invoices by words. What was put in is found by the next search; accounts never see each other's. */
public interface SearchIndex {
    /** Where it is, for the operator, without any secret. */
    String place();

    /** @throws IOException saying what does not work */
    void check() throws IOException;

    /**
     * Adds an invoice, or replaces what is known of it. Doing it again changes nothing; an earlier version of the invoice than
     * the one known changes nothing either.
     */
    void put(SearchEntry entry);

    /** The same for many at once. */
    void putAll(List<SearchEntry> entries);

    /** Removes an invoice; one that is not there is no error. */
    void remove(AccountId account, long invoice);

    /** Removes all invoices of an account. */
    void removeAll(AccountId account);

    /** All invoices have been put in since {@link SearchIndexMade} was published: nothing else need be kept. */
    void filled();

    /**
     * Every word of the query must be found, regardless of case, accents and the spelling of umlauts: whole if the account has
     * the word, else as the beginning of a word; and, if no word begins so, as a similar word.
     *
     * @throws io.billfold.problem.Problem {@code search_unavailable} if the index does not answer
     */
    SearchResult search(AccountId account, SearchQuery query);
}
