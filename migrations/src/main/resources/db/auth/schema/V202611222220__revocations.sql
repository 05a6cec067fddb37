-- Sessions that ended while access tokens of theirs were still good; no foreign key, for it outlives the session's row.
-- Every instance polls what was added by transactions that its last reading may not have seen.
create table revocation (
    session_id    uuid        not null,
    added_by      xid8        not null default pg_current_xact_id(),
    matters_until timestamptz not null,
    constraint revocation_pk primary key (session_id)
);

create index revocation_by_transaction on revocation (added_by);
