-- What confirmed invoices taught about their vendors.
create table vendor_memory (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    seller_key text not null,
    seller_name text not null,
    memory jsonb not null,
    confirmed integer not null,
    updated_at timestamptz not null,
    unique (account_id, seller_key)
);

-- By what a vendor is known again: identifiers and printed names, normalised.
create table vendor_mark (
    memory_id bigint not null references vendor_memory (id) on delete cascade,
    account_id bigint not null,
    mark text not null,
    primary key (memory_id, mark)
);

create index vendor_mark_alike on vendor_mark using gin (mark gin_trgm_ops);
create index vendor_mark_same on vendor_mark (account_id, mark);

-- Which contents of an invoice were learned from, so that none teaches twice.
create table vendor_lesson (
    invoice_id bigint primary key references invoices (id),
    contents bytea not null
);
