-- What nights cost by who sleeps in the room, by room type, as its plan has it: {"<room type>": {"included": 2, "fewer":
-- {"1": {"percent": -20}}, "extra": {"amount": 150000}, "children": [{"from": 0, "to": 5, "percent": 0}]}}.
alter table rate_plans add column occupancy_prices jsonb not null default '{}';
