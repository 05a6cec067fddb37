-- The account of somebody who wants to leave is shut while it is looked whether stays bind them.
alter table person
    add column leaving_since timestamptz, -- null unless they are leaving
    add constraint person_leaving_or_suspended check (leaving_since is null or suspended_at is null);

create index person_leaving on person (leaving_since) where leaving_since is not null;
