-- Which token was exchanged for this one: once a token is used, its parent is spent. Read only for a parent that comes
-- once more, by the index on the session.
alter table refresh_token add column parent text; -- null for the first token of a session

-- How many tokens of the session have been used. A refresh writes only where none was since it read.
alter table session add column exchanged integer not null default 0;
