-- Whose a hotel is, auth-service says: of two words the one with the higher version counts. Nil as long as it has said nothing, and
-- the hotel is its maker's.
alter table hotels add column owner_version bigint not null default 0;
