-- Lists are ordered by the beginning of the name, so that a cursor stays short whatever a hotelier writes.
drop index hotels_by_name;
create index hotels_by_name on hotels (lower(left(name, 24) collate "pg_c_utf8") collate "C", id)
    where deleted_at is null;
