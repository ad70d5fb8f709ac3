-- Figures of an invoice that questions add up and exports list, kept beside its draft by the database itself.
-- What is no plain decimal is no figure; it must never keep an invoice from being stored.
create function decimal_or_null(written text) returns numeric language sql immutable parallel safe as $$
    select case when written ~ '^-?[0-9]{1,18}(\.[0-9]{1,6})?$' then written::numeric end
$$;

alter table invoices
    add column net_total numeric generated always as (decimal_or_null(draft #>> '{content,fields,NET_TOTAL}')) stored,
    add column tax_total numeric generated always as (decimal_or_null(draft #>> '{content,fields,TAX_TOTAL}')) stored,
    add column amount_due numeric generated always as (decimal_or_null(draft #>> '{content,fields,AMOUNT_DUE}')) stored,
    add column payment_method text generated always as (draft #>> '{content,fields,PAYMENT_METHOD}') stored;
