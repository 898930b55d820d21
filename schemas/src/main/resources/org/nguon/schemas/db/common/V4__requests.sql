-- Letters to holders, how far each has come, their answers, and the secret addresses for answering. All of it is
-- projected from the ledger. A request also stands in rights_records, where verdicts see it.

-- document is the letter; absent where a request was put on file without one.
create table requests (
    id varchar(64) primary key,
    production uuid not null,
    party varchar(64) not null,
    state varchar(16) not null,
    document text,
    sent_at timestamp(6) with time zone,
    reminders integer not null,
    reminded_at timestamp(6) with time zone,
    answers integer not null,
    moved_at timestamp(6) with time zone,
    revision bigint not null
);
create index requests_by_production on requests (production);
create index requests_by_party on requests (party);

-- rights names the records that the answer stands for now, as JSON.
create table answers (
    request varchar(64) not null,
    number integer not null,
    document text not null,
    rights text not null,
    revision bigint not null,
    primary key (request, number)
);

-- secret is SHA-256 of what stands in the address.
create table answer_links (
    secret varchar(64) primary key,
    request varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    revoked boolean not null,
    revision bigint not null
);
create index answer_links_by_request on answer_links (request);

-- Requests that are on file already get their rows when the ledger is replayed.
update archive set rebuilding = true
    where exists (select 1 from rights_records where kind = 'Request');
