create table account (
    id         bigint generated always as identity primary key,
    name       text        not null,
    created_at timestamptz not null
);

-- A person or a program that signs in to one account. E-mail addresses are kept in lower case.
create table users (
    id                  bigint generated always as identity primary key,
    account_id          bigint      not null references account (id),
    email               text        not null unique check (email = lower(email)),
    password_hash       text        not null,
    role                text        not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
    created_at          timestamptz not null,
    password_changed_at timestamptz not null
);
create index users_account_id on users (account_id);

-- Keys are random and long, so a plain hash is enough to keep them secret and quick to find them by.
create table api_key (
    id           bigint generated always as identity primary key,
    user_id      bigint      not null references users (id) on delete cascade,
    name         text        not null,
    beginning    text        not null,
    hash         bytea       not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    last_used_on date
);
create index api_key_user_id on api_key (user_id);

create table invitation (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account (id),
    email      text        not null check (email = lower(email)),
    role       text        not null check (role in ('ADMIN', 'MEMBER', 'VIEWER')),
    hash       bytea       not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index invitation_account_id on invitation (account_id);
