-- A key is published before it signs, and can lose all trust before its time.
alter table signing_key add column signs_from timestamptz;
update signing_key set signs_from = created_at;
alter table signing_key alter column signs_from set not null;
alter table signing_key add column withdrawn_at timestamptz; -- null unless an admin withdrew it
