-- With a broker the table is the outbox: an item stays until it is done, and this says when it was given to the broker.
-- An item that is only to be told to others ("announced") leaves the table as soon as the broker has it.
alter table work_item add column forwarded_at timestamptz;
alter table work_item add column announced boolean not null default false;
create index work_item_forwarded on work_item (forwarded_at) where forwarded_at is not null;
