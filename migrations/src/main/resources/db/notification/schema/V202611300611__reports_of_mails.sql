-- What mail servers and providers tell of a mail after they have taken it stands in its record.
alter table delivery_attempts drop constraint delivery_outcome;
alter table delivery_attempts add constraint delivery_outcome
    check (outcome in ('sent', 'put_off', 'refused', 'away', 'reported'));
