-- The categories of an account that has changed them; others have the usual ones.
create table category (
    account_id bigint not null references account (id),
    position integer not null,
    name text not null check (name <> ''),
    primary key (account_id, position)
);

create unique index category_name on category (account_id, lower(name));
