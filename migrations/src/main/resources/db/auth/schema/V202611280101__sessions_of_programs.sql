-- The program that a session was opened for, and what it asked for (RFC 6749, 3.3); empty where a person logged in here.
alter table sessions add column client_id text not null default '';
alter table sessions add column scope text not null default '';

create index sessions_by_client on sessions (client_id) where client_id <> '';
