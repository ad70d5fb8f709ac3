-- The original of everything that came in. Its bytes are in the blob store under blob_key.
create table documents (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    user_id bigint references users (id),
    request_id uuid not null unique,
    filename text not null,
    media_type text not null,
    size_bytes bigint not null check (size_bytes > 0),
    sha256 bytea not null check (length(sha256) = 32),
    blob_key text not null unique,
    source text not null,
    created_at timestamptz not null,
    -- The same bytes are accepted once; later senders are answered with the first invoice.
    unique (account_id, sha256)
);

-- The sender's view of an accepted document, in the four words of the ingestion API.
create table ingestions (
    id uuid primary key,
    account_id bigint not null references account (id),
    document_id bigint not null unique references documents (id),
    filename text not null,
    s3_key text not null unique,
    status text not null default 'PENDING' check (status in ('PENDING', 'PROCESSING', 'FAILED', 'COMPLETED')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index ingestions_by_status on ingestions (account_id, status);

create function touch_updated_at() returns trigger language plpgsql as $$
begin
    new.updated_at := now();
    return new;
end $$;

create trigger ingestions_touch before update on ingestions
    for each row execute function touch_updated_at();
