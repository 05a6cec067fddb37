-- Messages tell step by step, dated and priced, what giving a room up costs, and what is eaten for its price. Until now there was
-- one step, so many days before check-in; of what was kept before terms were told, version 0, none is known.
create function pg_temp.with_steps(facts jsonb) returns jsonb language sql stable as $$
    select jsonb_set(facts, '{rooms}', (
        select jsonb_agg(room || jsonb_build_object('board', 'room_only', 'terms', jsonb_build_object('law', '', 'steps',
            case when cast(room -> 'terms' ->> 'fee_percent' as integer) = 0 then '[]' else jsonb_build_array(
                jsonb_build_object(
                    'from', to_char((cast(room ->> 'check_in' as date) - cast(room -> 'terms' ->> 'free_until_days' as integer)
                                     + cast(facts -> 'hotel' ->> 'check_in_time' as time))
                                    at time zone (facts -> 'hotel' ->> 'timezone') at time zone 'UTC',
                                    'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                    'percent', room -> 'terms' -> 'fee_percent', 'nights', 0,
                    'fee', jsonb_build_object('currency', room -> 'price' -> 'currency', 'amount',
                        (cast(room -> 'price' ->> 'amount' as bigint) * cast(room -> 'terms' ->> 'fee_percent' as integer) + 50)
                        / 100))) end)) order by number)
        from jsonb_array_elements(facts -> 'rooms') with ordinality as rooms (room, number)))
$$;

update messages set facts = pg_temp.with_steps(facts) where facts -> 'rooms' is not null;

update untold_news set facts = pg_temp.with_steps(facts);

update followed_bookings set facts = pg_temp.with_steps(facts);
