-- Searches that a person keeps by name, as the parameters of the list or the search.
create table saved_searches (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id) on delete cascade,
    user_id bigint not null references users (id) on delete cascade,
    name text not null check (length(name) between 1 and 100),
    query text not null check (length(query) <= 2000),
    created_at timestamptz not null,
    unique (user_id, name)
);
