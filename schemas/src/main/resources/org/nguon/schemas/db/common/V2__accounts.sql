-- People who sign in at the desks. They are not part of the ledger: a rebuilt archive starts with a new administrator.

create table accounts (
    name                 varchar(64)              not null primary key,
    shown_name           varchar(200)             not null,
    role                 varchar(40)              not null,
    password_hash        varchar(300)             not null,
    must_change_password boolean                  not null,
    enabled              boolean                  not null,
    made_at              timestamp with time zone not null,
    made_by              varchar(64)              not null,
    version              bigint                   not null
);
