-- Which failing calendars their hotels have been told of, so that nobody is told twice, and everybody once it is read again.
alter table calendar_imports
    add column failing_cause text,        -- of the last failure; null unless the last reading failed
    add column told_since    timestamptz, -- since when it fails, as the hotel was told; null where there is nothing to take back
    add constraint calendar_failing_cause_known check (failing_cause in ('AWAY', 'UNREADABLE'));
update calendar_imports set failing_cause = 'AWAY' where failing_since is not null;
