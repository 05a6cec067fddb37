-- What search compares is made in Java (SearchKey, Places) when a hotel is written; no statement folds a text any more. The
-- service fills rows whose keys are older than its rules when it starts: those that are here now, and those of the demo data.
create extension if not exists pg_trgm;

alter table hotels
    add column place        text    not null default '', -- the city as one place, whatever it is called
    add column city_key     text    not null default '', -- the city as it was written
    add column name_key     text    not null default '',
    add column words_key    text    not null default '', -- name, city and description
    add column keys_version integer not null default 0;

drop index hotels_by_city;
drop function search_key;
create index hotels_by_place on hotels (place, country) where deleted_at is null;
create index hotels_by_city_key on hotels using gin (city_key gin_trgm_ops) where deleted_at is null;
create index hotels_by_words on hotels using gin (words_key gin_trgm_ops) where deleted_at is null;
create index hotels_by_age_of_keys on hotels (keys_version);
