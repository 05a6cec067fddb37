-- Codes that let a person in once who does not have their second factor; using one deletes it.
create table recovery_codes (
    person_id uuid not null,
    hash      text not null,
    constraint recovery_codes_pk primary key (person_id, hash),
    constraint recovery_codes_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint recovery_codes_of_person foreign key (person_id) references people (id) on delete cascade
);
