-- Since when an invitation is void that nobody has accepted: who works there, or who owns the hotel, has changed. Null as
-- long as it can be accepted.
alter table staff_invitations add column void_since timestamptz;
