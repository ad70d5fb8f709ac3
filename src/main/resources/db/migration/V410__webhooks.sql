-- Programs that hand in documents, each with a secret of its own. The token is its public name in the path.
create table webhook_source (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    name text not null,
    token text not null unique,
    sealed_secret text not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);

create index webhook_source_of on webhook_source (account_id);

-- Programs that are told when an invoice changes its state.
create table webhook (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    url text not null,
    events text[] not null,
    sealed_secret text not null,
    created_at timestamptz not null
);

create index webhook_of on webhook (account_id);

-- What was sent, or is to be: the body once and for all, so that sending again sends the same.
create table webhook_delivery (
    id bigint generated always as identity primary key,
    webhook_id bigint not null references webhook (id) on delete cascade,
    event text not null,
    invoice_id bigint not null,
    body text not null,
    status text not null check (status in ('pending', 'delivered', 'failed')),
    attempts integer not null default 0,
    answer_status integer,
    error text,
    created_at timestamptz not null,
    last_attempt_at timestamptz
);

create index webhook_delivery_of on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_age on webhook_delivery (created_at);
