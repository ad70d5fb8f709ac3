-- Who gave whom which place in an account: only ever added to. E-mail addresses, because users go.
create table member_history (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    at timestamptz not null,
    by_email text not null,
    email text not null,
    action text not null,
    role_before text,
    role_after text
);
create index member_history_account_id on member_history (account_id, id desc);
