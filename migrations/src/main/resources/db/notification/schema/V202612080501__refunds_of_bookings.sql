-- Messages tell each refund by itself, and the last change. Of bookings that were told of until now only the sum of refunds is known,
-- and nothing was agreed on anew.
create function pg_temp.with_refunds(facts jsonb) returns jsonb language sql stable as $$
    select jsonb_build_object('change', jsonb_build_object('at', '1970-01-01T00:00:00Z', 'by', 'system', 'note', ''))
        || facts || jsonb_build_object('refunds', jsonb_build_array())
$$;

update messages set facts = pg_temp.with_refunds(facts) where facts -> 'rooms' is not null;

update untold_news set facts = pg_temp.with_refunds(facts);

update followed_bookings set facts = pg_temp.with_refunds(facts);
