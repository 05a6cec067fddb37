-- Addresses at which mail servers know nobody: no more mails go there, until their person proves them anew.
create table bad_addresses (
    address   text        not null, -- in lower case
    person_id uuid        not null, -- to whom we wrote there
    since     timestamptz not null,
    why       text        not null, -- the mail server's words
    constraint bad_addresses_pk primary key (address)
);

create index bad_addresses_of_person on bad_addresses (person_id);
