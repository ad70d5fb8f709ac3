-- Columns of the list that the search filters by too. They are filled when an invoice is indexed.
alter table search_entries add column filename text;
alter table search_entries add column due_date date;
alter table search_entries add column operation_numbers text[] not null default '{}';

-- The invoice's version when it was indexed: what is known of it later is not replaced by what was known before.
alter table search_entries add column version bigint not null default 0;

create index search_entries_filename on search_entries using gin (account_id, lower(filename) gin_trgm_ops);
create index search_entries_operation_numbers on search_entries using gin (account_id, operation_numbers);
create index search_entries_by_due_date on search_entries (account_id, due_date);

-- Accounts whose invoices are to be indexed anew, and how far that is done: one row is work until it is gone. Rows of an
-- earlier version hold neither the words of the pages nor the columns above.
create table search_rebuilds (
    account_id bigint primary key references account (id) on delete cascade,
    done_up_to bigint not null default 0
);

insert into search_rebuilds (account_id) select distinct account_id from search_entries;
