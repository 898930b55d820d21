-- What films mean to do, which pictures were picked for them, and who permitted or refused what. All of it is projected
-- from the ledger, as the tables of V1 are. A document is the record as JSON; what is asked for stands in columns beside it.

create table productions (
    id uuid primary key,
    number bigint not null,
    document text not null,
    revision bigint not null
);

create table scenes (
    id uuid primary key,
    production uuid not null,
    place integer not null,
    document text not null,
    removed boolean not null,
    revision bigint not null
);
create index scenes_by_production on scenes (production, place);

-- number is the revision that brought the pick in, and its place among the others. A removed pick keeps it.
create table picks (
    id uuid primary key,
    number bigint not null,
    production uuid not null,
    scene uuid,
    asset uuid not null,
    document text not null,
    removed boolean not null,
    revision bigint not null
);
create index picks_by_production on picks (production, number);
create index picks_by_asset on picks (asset);

-- contact is sealed with the party's own key.
create table parties (
    id varchar(64) primary key,
    document text not null,
    contact text,
    revision bigint not null
);

create table works (
    id varchar(64) primary key,
    document text not null,
    revision bigint not null
);

create table findings (
    revision bigint primary key,
    asset uuid not null,
    layer varchar(32) not null,
    work varchar(64),
    document text not null
);
create index findings_by_asset on findings (asset, layer);
create index findings_by_work on findings (work);

-- withdrawn is the reason why it counts no more.
create table rights_records (
    id varchar(64) primary key,
    kind varchar(32) not null,
    document text not null,
    withdrawn varchar,
    revision bigint not null
);

-- What a record speaks of: a layer of one picture, or a work.
create table rights_covers (
    rights_record varchar(64) not null,
    place integer not null,
    asset uuid,
    layer varchar(32),
    work varchar(64),
    primary key (rights_record, place)
);
create index rights_covers_by_asset on rights_covers (asset);
create index rights_covers_by_work on rights_covers (work);

-- Files that prove a record; their bytes lie in the vault.
create table rights_evidence (
    rights_record varchar(64) not null,
    place integer not null,
    content_hash varchar(64) not null,
    primary key (rights_record, place)
);
create index rights_evidence_by_hash on rights_evidence (content_hash);
