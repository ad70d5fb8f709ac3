-- Values with a time to live: rate limits, conversation state, results kept by content.
create table memo (
    key        text primary key,
    value      text        not null,
    expires_at timestamptz not null
);
create index memo_expires_at on memo (expires_at);
