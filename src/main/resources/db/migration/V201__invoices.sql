-- What an invoice says is in draft, whole; the columns beside it repeat what lists, filters and the search for
-- duplicates need. They are written together by one statement and never apart.
create table invoices (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    document_id bigint not null references documents (id),
    ordinal integer not null default 1 check (ordinal >= 1),
    request_id uuid not null,
    filename text not null,
    source text not null,
    state text not null
        check (state in ('pending', 'processing', 'needs_review', 'confirmed', 'rejected', 'failed')),
    archived boolean not null default false,
    document_type text,
    category text,
    proved boolean not null default false,
    number text,
    seller_name text,
    -- The seller in a spelling that survives case, accents, punctuation and legal forms' dots.
    seller_key text,
    issue_date date,
    due_date date,
    currency text,
    total numeric,
    iban text,
    operation_numbers text[] not null default '{}',
    draft jsonb,
    duplicate_of bigint references invoices (id),
    error_code text,
    error_detail text,
    reject_reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 1,
    unique (document_id, ordinal)
);

-- One index for each order of the list. Descending with nulls last; ascending order reads it backwards.
create index invoices_by_created on invoices (account_id, archived, created_at desc, id desc);
create index invoices_by_state on invoices (account_id, archived, state desc, created_at desc, id desc);
create index invoices_by_updated on invoices (account_id, archived, updated_at desc, id desc);
create index invoices_by_issue_date on invoices (account_id, archived, issue_date desc nulls last, id desc);
create index invoices_by_due_date on invoices (account_id, archived, due_date desc nulls last, id desc);
create index invoices_by_total on invoices (account_id, archived, total desc nulls last, id desc);
create index invoices_by_seller on invoices (account_id, archived, lower(seller_name) desc nulls last, id desc);
create index invoices_by_filename on invoices (account_id, archived, lower(filename) desc, id desc);

-- Filters and duplicates.
create index invoices_by_number on invoices (account_id, lower(number));
create index invoices_by_category on invoices (account_id, archived, category, created_at desc, id desc);
create index invoices_seller_number on invoices (account_id, seller_key, number);
create index invoices_seller_date_total on invoices (account_id, seller_key, issue_date, total);
create index invoices_filename_parts on invoices using gin (account_id, lower(filename) gin_trgm_ops);
create index invoices_seller_parts on invoices using gin (account_id, lower(seller_name) gin_trgm_ops);
create index invoices_operation_numbers on invoices using gin (account_id, operation_numbers);
create index invoices_duplicates on invoices (duplicate_of) where duplicate_of is not null;

create table invoice_history (
    id bigint generated always as identity primary key,
    invoice_id bigint not null references invoices (id),
    at timestamptz not null,
    actor text not null,
    action text not null,
    changes jsonb not null
);

create index invoice_history_of on invoice_history (invoice_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to';
end $$;

create trigger invoice_history_stays before update on invoice_history
    for each row execute function refuse_change();

create table review_settings (
    account_id bigint primary key references account (id),
    auto_confirm boolean not null,
    auto_confirm_threshold double precision not null check (auto_confirm_threshold between 0.5 and 1)
);
