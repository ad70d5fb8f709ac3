-- What the lesson of an invoice changed in the memories of vendors, and what it says by itself, so that a confirmation that is
-- taken back takes along what no other invoice says.
create table vendor_teaching (
    invoice_id bigint not null references vendor_lesson (invoice_id) on delete cascade,
    account_id bigint not null references account (id),
    seller_key text not null,
    before jsonb,
    after jsonb not null,
    alone jsonb not null,
    primary key (invoice_id, seller_key)
);
create index vendor_teaching_of_seller on vendor_teaching (account_id, seller_key, invoice_id desc);
