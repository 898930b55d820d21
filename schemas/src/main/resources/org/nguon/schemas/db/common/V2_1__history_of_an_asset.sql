-- The picture page shows what happened to one asset.
create index ledger_entries_by_subject on ledger_entries (subject, revision);
