-- Every mail that was looked at, and what became of it.
create table mail_message (
    id bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    mailbox text not null,
    -- A mail is known by these two within its mailbox (RFC 9051, 2.3.1.1).
    uid_validity bigint not null,
    uid bigint not null,
    message_id text,
    sender text not null,
    subject text not null,
    size_bytes bigint not null,
    received_at timestamptz,
    handled_at timestamptz not null,
    status text not null check (status in ('taken', 'skipped', 'failed')),
    code text,
    detail text,
    reply text not null check (reply in ('none', 'waiting', 'sent', 'failed')),
    unique (mailbox, uid_validity, uid)
);

create index mail_message_of on mail_message (account_id, id desc);

-- The documents of a mail: each is an invoice now, or was not taken.
create table mail_document (
    mail_id bigint not null references mail_message (id) on delete cascade,
    position integer not null,
    filename text not null,
    invoice_id bigint,
    duplicate boolean not null,
    code text,
    detail text,
    primary key (mail_id, position)
);

create index mail_document_invoice on mail_document (invoice_id) where invoice_id is not null;
