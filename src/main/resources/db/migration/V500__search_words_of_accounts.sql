-- Words are kept with the number of their account before them. Every account is indexed anew; until that is done, what was indexed
-- before is not found by its words.
insert into search_rebuilds (account_id) select distinct account_id from search_entries
on conflict (account_id) do update set done_up_to = 0;
