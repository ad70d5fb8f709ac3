-- Who looks into mailboxes and the watched folder: several processes may, one does.
create table intake_lease (
    name text primary key,
    holder text not null,
    expires_at timestamptz not null
);
