-- A rate plan says on what terms rooms are sold. The policies of room types go to their hotels' standard plans, that of the type
-- that was added first; later types had others only in the demo data.
alter table rate_plans
    drop constraint plan_name_once,
    add column board               text        not null default 'ROOM_ONLY',
    add column room_type_ids       uuid[],     -- null: all that the hotel has
    add column cancellation_policy text        not null default '1d 1n', -- steps such as '7d 1n, 18h 50%' or 'booked 100%'
    add column payment_methods     text[]      not null default '{AT_HOTEL,ONLINE}',
    add column derived_from        uuid,       -- null unless its prices follow those of another plan
    add column derived_percent     integer,    -- added to each price; null unless derived by a share
    add column derived_amount      bigint,     -- added to each price, minor units; null unless derived by a sum
    add column min_stay            integer     not null default 1,
    add column max_stay            integer,    -- null: no limit
    add column min_days_ahead      integer     not null default 0,
    add column max_days_ahead      integer,    -- null: no limit
    add column version             integer     not null default 1,
    add column deleted_at          timestamptz, -- null as long as rooms are sold under it
    add constraint plan_board_known check (board in ('ROOM_ONLY', 'BREAKFAST', 'HALF_BOARD', 'FULL_BOARD', 'ALL_INCLUSIVE')),
    add constraint plan_can_be_paid check (cardinality(payment_methods) > 0),
    add constraint plan_derived_from_plan foreign key (derived_from) references rate_plans (id),
    add constraint plan_derived_by_share_or_sum
        check ((derived_from is not null) = (num_nonnulls(derived_percent, derived_amount) = 1)),
    add constraint plan_not_derived_from_itself check (derived_from <> id),
    add constraint plan_stays_in_order check (min_stay > 0 and max_stay >= min_stay),
    add constraint plan_days_ahead_in_order check (min_days_ahead >= 0 and max_days_ahead >= min_days_ahead);
create unique index plan_name_once on rate_plans (hotel_id, lower(name)) where deleted_at is null;

update rate_plans p set cancellation_policy = case
    when t.fee_percent = 0 then '' else t.free_until_days || 'd ' || t.fee_percent || '%' end
from (select distinct on (hotel_id) hotel_id, free_until_days, fee_percent from room_types order by hotel_id, id) t
where t.hotel_id = p.hotel_id;

alter table rate_plans
    alter column board drop default,
    alter column cancellation_policy drop default,
    alter column payment_methods drop default,
    alter column min_stay drop default,
    alter column min_days_ahead drop default,
    alter column version drop default;

alter table room_types
    drop column free_until_days,
    drop column fee_percent;
