-- What all rooms cost together for each night, in minor units, in the order of the nights. Of older bookings only the
-- total is known: their nights share it, the first with what is left over.
alter table bookings add column night_prices jsonb;

update bookings
set night_prices = (
    select jsonb_agg(total / (check_out - check_in)
        + case when number = 1 then total % (check_out - check_in) else 0 end order by number)
    from generate_series(1, check_out - check_in) as number
);

alter table bookings alter column night_prices set not null;
