-- What pictures look like, and what persons said of those that look alike. Projected from the ledger.

-- A picture has one look, the one that was taken last. revision orders them, so that who knows some reads on from there.
create table looks (
    asset uuid primary key,
    revision bigint not null,
    look varchar(1000) not null
);
create index looks_by_revision on looks (revision);

-- pair is both identities, the lesser first: two pictures are compared once. better is the master, or the whole of a detail.
create table comparisons (
    pair varchar(73) primary key,
    better uuid not null,
    lesser uuid not null,
    kinship varchar(16) not null,
    document text not null,
    revision bigint not null
);
create index comparisons_by_better on comparisons (better);
create index comparisons_by_lesser on comparisons (lesser);

-- Pictures that are the same one, each with the best copy among them; the best copy is a row, too. Whole groups, although
-- persons compare two at a time.
create table copies (
    asset uuid primary key,
    master uuid not null
);
create index copies_by_master on copies (master);
