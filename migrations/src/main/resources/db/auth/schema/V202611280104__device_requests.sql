-- Devices that wait for somebody to let them in (RFC 8628). All codes by their SHA-256.
create table device_requests (
    device_hash    text        not null,
    user_code_hash text        not null,
    client_id      text        not null,
    scope          text        not null,
    device         text        not null,
    address        text        not null,
    expires_at     timestamptz not null,
    pause_seconds  integer     not null, -- between two questions of the device
    asked_at       timestamptz not null, -- when it asked last
    verdict        text        not null,
    person_id      uuid,        -- null until somebody allows it
    password_mark  text        not null default '',
    logged_in_at   timestamptz, -- null until somebody allows it
    constraint device_requests_pk primary key (device_hash),
    constraint device_requests_user_code_once unique (user_code_hash),
    constraint device_requests_verdict_known check (verdict in ('open', 'denied', 'allowed')),
    constraint device_requests_of_person foreign key (person_id) references people (id) on delete cascade
);

create index device_requests_by_end on device_requests (expires_at);
