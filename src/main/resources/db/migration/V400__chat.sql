-- The number by which a chat service may recognise a user, in the international form (E.164).
alter table users add column phone text unique check (phone ~ '^\+[1-9][0-9]{6,14}$');

-- A chat that speaks for a user. The chat is named as its service names it.
create table chat_link (
    id         bigint generated always as identity primary key,
    channel    text        not null check (channel in ('telegram', 'whatsapp')),
    chat       text        not null,
    account_id bigint      not null references account (id) on delete cascade,
    user_id    bigint      not null references users (id) on delete cascade,
    phone      text,
    linked_at  timestamptz not null,
    unique (channel, chat)
);
create index chat_link_of_user on chat_link (user_id);

-- Messages that were heard, so that one sent again has no second effect.
create table chat_heard (
    channel  text        not null,
    message  text        not null,
    heard_at timestamptz not null,
    primary key (channel, message)
);
create index chat_heard_by_age on chat_heard (heard_at);

-- A file that came by a chat, what became of it, and the message there that shows it.
create table chat_slip (
    id          bigint generated always as identity primary key,
    link_id     bigint      not null references chat_link (id) on delete cascade,
    filename    text        not null,
    invoice_id  bigint references invoices (id) on delete cascade,
    document_id bigint references documents (id) on delete cascade,
    message     text,
    created_at  timestamptz not null
);
create index chat_slip_of_link on chat_slip (link_id, message);
create index chat_slip_of_invoice on chat_slip (invoice_id);
create index chat_slip_of_document on chat_slip (document_id);

-- What is still to be said or fetched, and for whom. It names invoices and questions and never holds a one-time code.
create table chat_errand (
    id           bigint generated always as identity primary key,
    channel      text        not null,
    chat         text        not null,
    -- 'talk' is said in order, chat by chat; 'legwork' is done beside it.
    lane         text        not null check (lane in ('talk', 'legwork')),
    task         text        not null,
    due_at       timestamptz not null,
    leased_until timestamptz,
    failures     integer     not null default 0,
    created_at   timestamptz not null
);
create index chat_errand_next on chat_errand (lane, due_at);
create index chat_errand_of_chat on chat_errand (channel, chat, lane, id);

create or replace view fintrak.users as
select
    (select phone from chat_link l where l.user_id = u.id and l.channel = 'whatsapp' order by l.id limit 1)
        as whatsapp_number,
    u.email as username,
    u.created_at
from users u;

create or replace view fintrak.invoices as
select
    i.id as invoice_id,
    (select l.phone from documents d join chat_link l on l.user_id = d.user_id and l.channel = 'whatsapp'
     where d.id = i.document_id order by l.id limit 1) as whatsapp_number,
    i.issue_date as invoice_date,
    i.total as expense_amount,
    i.tax_total as vat,
    i.seller_name as payee_name,
    i.payment_method,
    '/api/invoices/' || i.id || '/download' as raw_image_url,
    i.created_at
from invoices i;

create or replace view fintrak.queries as
select
    q.id as query_id,
    (select l.phone from chat_link l where l.user_id = q.user_id and l.channel = 'whatsapp' order by l.id limit 1)
        as whatsapp_number,
    q.question as query_text,
    q.answer as query_result,
    q.asked_at as created_at
from asked_questions q;
