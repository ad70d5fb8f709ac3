-- The tables that reports of an earlier system read, under the names they know (S1-11). The number is known for those who
-- have linked a telephone.
create schema fintrak;

create view fintrak.users as
select null::text as whatsapp_number, email as username, created_at from users;

create view fintrak.invoices as
select
    i.id as invoice_id,
    null::text as whatsapp_number,
    i.issue_date as invoice_date,
    i.total as expense_amount,
    i.tax_total as vat,
    i.seller_name as payee_name,
    i.payment_method,
    '/api/invoices/' || i.id || '/download' as raw_image_url,
    i.created_at
from invoices i;

create view fintrak.queries as
select
    id as query_id,
    null::text as whatsapp_number,
    question as query_text,
    answer as query_result,
    asked_at as created_at
from asked_questions;
