-- pg_c_utf8 knows upper and lower case of every script, whatever the locale of the database.
create index hotels_by_city on hotels (lower(city collate "pg_c_utf8")) where deleted_at is null;
create index hotels_by_owner on hotels (owner_id) where deleted_at is null;
create index hotels_by_name on hotels (lower(name collate "pg_c_utf8") collate "C", id) where deleted_at is null;
