-- The answers to writes that carried an Idempotency-Key. Status and body are missing only within the transaction that
-- does the write.
create table idempotent_answers (
    account_id bigint not null references account (id),
    key text not null,
    fingerprint bytea not null,
    status integer,
    etag text,
    body text,
    created_at timestamptz not null,
    primary key (account_id, key)
);

create index idempotent_answers_by_age on idempotent_answers (created_at);
