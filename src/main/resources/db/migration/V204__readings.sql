-- What was read from bytes, kept by their hash and the engine that read them: the same page is never read twice.
create table readings (
    sha256 bytea not null,
    engine text not null,
    outcome bytea not null,
    created_at timestamptz not null default now(),
    primary key (sha256, engine)
);
