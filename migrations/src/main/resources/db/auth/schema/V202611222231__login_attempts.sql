-- Wrong passwords in a row, by hash of the account and of the network they came from; '' stands for all networks where
-- the account is not known. known_until: as long the network counts as the owner's.
create table login_attempt (
    account      text        not null,
    network      text        not null,
    failures     integer     not null,
    locked_until timestamptz not null,
    forgotten_at timestamptz not null,
    known_until  timestamptz not null,
    constraint login_attempt_pk primary key (account, network)
);

create index login_attempt_by_end on login_attempt (greatest(forgotten_at, known_until));
