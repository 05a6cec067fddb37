-- Rooms that the hotel keeps off sale, beside those that are sold: both together are never more than it offers.
alter table nights add column blocked integer not null default 0;
alter table nights alter column blocked drop default;
alter table nights drop constraint night_not_oversold;
alter table nights add constraint night_not_oversold check (sold + blocked <= offered);
alter table nights add constraint night_not_unblocked_twice check (blocked >= 0);
