-- Words alone lead to the rows of all accounts and states, most of which the filters then drop, each after a page has been read
-- for it. With the filters in the same index only the rows that stay are read.
drop index search_entries_words;
create index search_entries_words on search_entries using gin (account_id, vendor, category, status, currency, words);
