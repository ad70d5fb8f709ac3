-- What is found by words: the words folded by us (case, accents, umlauts), and what filters and facets need beside them.
-- The bulky columns are stored apart (toasted), so that counting reads little.
create table search_entries (
    invoice_id bigint primary key references invoices (id) on delete cascade,
    account_id bigint not null,
    words tsvector not null,
    fields jsonb not null,
    body text not null,
    status text not null,
    archived boolean not null,
    vendor text,
    category text,
    currency text,
    issue_date date,
    total numeric,
    number text,
    source text not null,
    created_at timestamptz not null
) with (toast_tuple_target = 256);

create index search_entries_words on search_entries using gin (words);
create index search_entries_newest on search_entries (account_id, invoice_id desc);
create index search_entries_by_date on search_entries (account_id, issue_date desc nulls last, invoice_id desc);
create index search_entries_by_total on search_entries (account_id, total desc nulls last, invoice_id desc);

-- Every word once, whosever it is: it only helps to find what a mistyped word may have meant.
create table search_words (
    word text collate "C" primary key
);

create index search_words_similar on search_words using gin (word gin_trgm_ops);
