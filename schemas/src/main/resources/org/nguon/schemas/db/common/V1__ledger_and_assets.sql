-- The ledger, and what its facts add up to. Every table but ledger_entries can be made again from the ledger; nothing
-- else writes to them. No foreign keys between them: one function writes them all, in one order, and a rebuild empties
-- them with truncate.

create table archive (
    only_row smallint primary key check (only_row = 1),
    archive_id uuid,
    head_revision bigint not null,
    head_hash varchar(64) not null,
    rebuilding boolean not null
);
insert into archive (only_row, archive_id, head_revision, head_hash, rebuilding)
values (1, null, 0, '0000000000000000000000000000000000000000000000000000000000000000', false);

-- A document longer than a varchar of H2 may be (1,048,576 characters) stands in long_document instead.
create table ledger_entries (
    revision bigint primary key,
    written_at timestamp(6) with time zone not null,
    actor varchar not null,
    kind varchar not null,
    subject varchar not null,
    document varchar,
    long_document text,
    previous varchar(64) not null,
    hash varchar(64) not null,
    check (document is not null or long_document is not null)
);

-- number is the revision that brought the asset in: it grows, so that rows of one asset lie together.
create table assets (
    number bigint primary key,
    id uuid not null unique,
    content_hash varchar(64) not null unique,
    state varchar(16) not null,
    byte_size bigint not null,
    custody varchar(16) not null,
    brought_by varchar not null,
    channel varchar(16) not null,
    location varchar not null,
    modified_at timestamp(6) with time zone,
    received_at timestamp(6) with time zone not null,
    media_type varchar not null,
    width integer,
    height integer,
    orientation smallint not null,
    thumbnail_width integer,
    thumbnail_height integer,
    thumbnail_placeholder varchar(7),
    quarantine_code varchar(64),
    quarantine_detail varchar,
    attached_to uuid,
    revision bigint not null
);
create index assets_by_revision on assets (revision, number);
create index assets_by_state on assets (state, number);
create index assets_by_picture on assets (attached_to);

-- The id of a row that belongs to an asset is the asset's number times 1,048,576 and the row's place: H2 stores rows in
-- the order of a bigint key, so what belongs together is written and read as one piece, without a second tree.
-- value_json (long_json, where it is too long for a varchar) is absent where plain_text is the whole value; origin is the sidecar that said it.
create table statements (
    id bigint primary key,
    field varchar not null,
    source varchar not null,
    language varchar,
    plain_text varchar not null,
    value_json varchar,
    long_json text,
    origin uuid
);

-- text_json is the whole text as a JSON string where claim_text could not hold it.
create table claims (
    id bigint primary key,
    layer varchar(32) not null,
    basis varchar(32) not null,
    claim_text varchar not null,
    text_json text,
    uri varchar,
    source varchar not null,
    origin uuid
);

create table faults (
    id bigint primary key,
    code varchar(64) not null,
    detail varchar not null
);

-- location_key is the SHA-256 of channel and location (and asset, where the location is only a name).
-- stem_key is the same without the ending of the file name: a picture and its sidecar share it.
create table sightings (
    location_key varchar(64) primary key,
    stem_key varchar(64) not null,
    channel varchar(16) not null,
    location varchar not null,
    byte_size bigint not null,
    modified_at timestamp(6) with time zone,
    seen_at timestamp(6) with time zone not null,
    asset bigint not null
);
create index sightings_by_asset on sightings (asset);
create index sightings_by_stem on sightings (stem_key);
