-- Messages tell what was chosen beside a room. Rooms that were told of until now have nothing.
create function pg_temp.with_extras(facts jsonb) returns jsonb language sql stable as $$
    select jsonb_set(facts, '{rooms}', (
        select jsonb_agg(room || jsonb_build_object('extras', jsonb_build_array()) order by number)
        from jsonb_array_elements(facts -> 'rooms') with ordinality as rooms (room, number)))
$$;

update messages set facts = pg_temp.with_extras(facts) where facts -> 'rooms' is not null;

update untold_news set facts = pg_temp.with_extras(facts);

update followed_bookings set facts = pg_temp.with_extras(facts);
