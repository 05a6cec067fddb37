-- Messages tell what of a booking is paid by a deposit. Of those that were told of until now nothing is.
create function pg_temp.with_deposit(facts jsonb) returns jsonb language sql stable as $$
    select facts || jsonb_build_object('deposit', jsonb_set(facts -> 'total', '{amount}', '0'))
$$;

update messages set facts = pg_temp.with_deposit(facts) where facts -> 'rooms' is not null;

update untold_news set facts = pg_temp.with_deposit(facts);

update followed_bookings set facts = pg_temp.with_deposit(facts);
