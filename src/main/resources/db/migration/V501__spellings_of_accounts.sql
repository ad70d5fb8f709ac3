-- The words that a mistyped one is held against, of each account by itself: similar words that only others have lead to nothing, and
-- they go with the account. They are filled as the accounts are indexed anew.
create table search_spellings (
    account_id bigint not null references account (id),
    word text collate "C" not null,
    primary key (account_id, word)
);
create index search_spellings_similar on search_spellings using gin (account_id, word gin_trgm_ops);

-- contract: no released version has used it
drop table search_words;
