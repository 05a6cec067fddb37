-- Messages tell which taxes and fees come with a room. Rooms that were told of until now have none.
create function pg_temp.with_charges(facts jsonb) returns jsonb language sql stable as $$
    select jsonb_set(facts, '{rooms}', (
        select jsonb_agg(room || jsonb_build_object('charges', jsonb_build_array()) order by number)
        from jsonb_array_elements(facts -> 'rooms') with ordinality as rooms (room, number)))
$$;

update messages set facts = pg_temp.with_charges(facts) where facts -> 'rooms' is not null;

update untold_news set facts = pg_temp.with_charges(facts);

update followed_bookings set facts = pg_temp.with_charges(facts);
