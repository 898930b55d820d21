-- Records of museums. A record is an asset in the state RECORD, with statements like any other; here stands where it was
-- seen, and by what a picture of its work would be known. Projected from the ledger.

-- record_key is the SHA-256 of collection and key: a condition on one column finds its index, on two it may not.
-- name_key is the inventory number, picture_key the file name of the picture that the holder shows, both as
-- RecordTables compares them; empty where there is none.
create table museum_records (
    asset uuid primary key,
    record_key varchar(64) not null,
    name_key varchar(200) not null,
    picture_key varchar(200) not null,
    content_hash varchar(64) not null,
    file_hash varchar(64) not null,
    document text not null
);
create unique index museum_records_by_key on museum_records (record_key);
create index museum_records_by_name on museum_records (name_key);
create index museum_records_by_picture on museum_records (picture_key);

-- Files in which records were seen; the vault keeps each.
create table record_files (
    content_hash varchar(64) primary key
);
