-- A price is shown only of what has a night ahead that is not closed.
create index nightly_rates_closed on nightly_rates (room_type_id, night) where closed;
