package io.billfold.search;

import io.billfold.account.AccountId;

/** Finds invoices by words. What was put in is found by the next search; accounts never see each other's. */
public interface SearchIndex {
    /** Adds an invoice, or replaces what is known of it. Doing it again changes nothing; an
     * earlier version of the invoice than the one known changes nothing either. */
    void put(SearchEntry entry);

    /** Removes an invoice; one that is not there is no error. */
    void remove(AccountId account, long invoice);

    /**
     * Every word of the query must be found, regardless of case, accents and the spelling of umlauts: whole if the account has
     * the word, else as the beginning of a
     * word; and, if no word begins so, as a similar word.
     */
    SearchResult search(AccountId account, SearchQuery query);
}
