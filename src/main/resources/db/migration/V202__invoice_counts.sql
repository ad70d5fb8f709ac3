-- How many invoices an account has in each state, kept exact by the database itself so that a list of a million
-- need not be counted to be paged.
--
-- Sixteen rows an account: each connection adds to one of them, so that uploads at the same time do not wait for one
-- another. All of a slot's counts are in one row, so a transaction locks one row whatever it does and none can
-- deadlock. `changes` grows with every statement that touches the account's invoices: a count made by hand is still
-- true while the sum of changes is the same.
create table invoice_counts (
    account_id bigint not null,
    slot smallint not null,
    pending bigint not null default 0,
    processing bigint not null default 0,
    needs_review bigint not null default 0,
    confirmed bigint not null default 0,
    rejected bigint not null default 0,
    failed bigint not null default 0,
    archived_pending bigint not null default 0,
    archived_processing bigint not null default 0,
    archived_needs_review bigint not null default 0,
    archived_confirmed bigint not null default 0,
    archived_rejected bigint not null default 0,
    archived_failed bigint not null default 0,
    changes bigint not null default 0,
    primary key (account_id, slot)
) with (fillfactor = 50);

create type invoice_delta as (account_id bigint, state text, archived boolean, n bigint);

create function add_invoice_counts(deltas invoice_delta[]) returns void language sql as $$
    insert into invoice_counts as c (
        account_id, slot, pending, processing, needs_review, confirmed, rejected, failed,
        archived_pending, archived_processing, archived_needs_review, archived_confirmed, archived_rejected,
        archived_failed, changes)
    select account_id, pg_backend_pid() % 16,
        coalesce(sum(n) filter (where not archived and state = 'pending'), 0),
        coalesce(sum(n) filter (where not archived and state = 'processing'), 0),
        coalesce(sum(n) filter (where not archived and state = 'needs_review'), 0),
        coalesce(sum(n) filter (where not archived and state = 'confirmed'), 0),
        coalesce(sum(n) filter (where not archived and state = 'rejected'), 0),
        coalesce(sum(n) filter (where not archived and state = 'failed'), 0),
        coalesce(sum(n) filter (where archived and state = 'pending'), 0),
        coalesce(sum(n) filter (where archived and state = 'processing'), 0),
        coalesce(sum(n) filter (where archived and state = 'needs_review'), 0),
        coalesce(sum(n) filter (where archived and state = 'confirmed'), 0),
        coalesce(sum(n) filter (where archived and state = 'rejected'), 0),
        coalesce(sum(n) filter (where archived and state = 'failed'), 0),
        1
    from unnest(deltas)
    group by account_id
    on conflict (account_id, slot) do update set
        pending = c.pending + excluded.pending,
        processing = c.processing + excluded.processing,
        needs_review = c.needs_review + excluded.needs_review,
        confirmed = c.confirmed + excluded.confirmed,
        rejected = c.rejected + excluded.rejected,
        failed = c.failed + excluded.failed,
        archived_pending = c.archived_pending + excluded.archived_pending,
        archived_processing = c.archived_processing + excluded.archived_processing,
        archived_needs_review = c.archived_needs_review + excluded.archived_needs_review,
        archived_confirmed = c.archived_confirmed + excluded.archived_confirmed,
        archived_rejected = c.archived_rejected + excluded.archived_rejected,
        archived_failed = c.archived_failed + excluded.archived_failed,
        changes = c.changes + 1
$$;

create function count_invoices() returns trigger language plpgsql as $$
declare
    deltas invoice_delta[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row (account_id, state, archived, n)::invoice_delta) into deltas
        from (select account_id, state, archived, count(*) as n from added group by 1, 2, 3) as d;
    elsif tg_op = 'DELETE' then
        select array_agg(row (account_id, state, archived, -n)::invoice_delta) into deltas
        from (select account_id, state, archived, count(*) as n from removed group by 1, 2, 3) as d;
    else
        select array_agg(row (account_id, state, archived, n)::invoice_delta) into deltas
        from (select account_id, state, archived, sum(n) as n
              from (select account_id, state, archived, 1 as n from added
                    union all
                    select account_id, state, archived, -1 from removed) as both_sides
              group by 1, 2, 3) as d;
    end if;
    if deltas is not null then
        perform add_invoice_counts(deltas);
    end if;
    return null;
end $$;

create trigger invoices_counted_in after insert on invoices
    referencing new table as added for each statement execute function count_invoices();
create trigger invoices_counted_out after delete on invoices
    referencing old table as removed for each statement execute function count_invoices();
create trigger invoices_counted_over after update on invoices
    referencing old table as removed new table as added for each statement execute function count_invoices();

-- The sender's view follows the document's first invoice.
create function ingestion_follows_invoice() returns trigger language plpgsql as $$
begin
    update ingestions set status = case new.state
            when 'pending' then 'PENDING'
            when 'processing' then 'PROCESSING'
            when 'failed' then 'FAILED'
            else 'COMPLETED' end
    where document_id = new.document_id;
    return null;
end $$;

create trigger invoices_lead_ingestions after update of state on invoices
    for each row when (new.ordinal = 1 and old.state is distinct from new.state)
    execute function ingestion_follows_invoice();
