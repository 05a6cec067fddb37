-- From where somebody logged in, so that they know their sessions apart; empty where it was not told.
alter table session add column device text not null default '';
alter table session add column address text not null default '';
