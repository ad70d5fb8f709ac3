-- A user may go; what the user brought stays with the account.
create function keep_documents_of_leaving_user() returns trigger language plpgsql as $$
begin
    update documents set user_id = null where user_id = old.id;
    return old;
end $$;

create trigger users_leave_documents before delete on users
    for each row execute function keep_documents_of_leaving_user();
