-- The ledger is only ever appended to. A rebuild empties it with truncate, which this does not stop.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the ledger are never changed or deleted';
end $$;

create trigger ledger_entries_are_kept before update or delete on ledger_entries
    for each statement execute function refuse_change();
