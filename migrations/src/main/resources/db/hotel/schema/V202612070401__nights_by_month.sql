-- The nights of a month in one row, in lists with a place for each day of the month, 31 in all: a catalogue of a hundred thousand
-- hotels has as many rows as it had nights otherwise, thirty times fewer.
create function month_of(day date) returns date
    language sql immutable strict parallel safe
return day - cast(extract(day from day) as integer) + 1;

-- With another value at the places that are named.
create function changed(list anyarray, named boolean[], said anyelement) returns anyarray
    language sql immutable parallel safe
as 'select array_agg(case when named[i] then said else list[i] end order by i) from generate_series(1, 31) i';

-- A list is null where nothing was said of any night, and so is each place of which nothing was said.
create table rate_months (
    rate_plan_id        uuid not null,
    room_type_id        uuid not null,
    month               date not null, -- its first day
    season_prices       bigint[],
    weekday_prices      bigint[],
    day_prices          bigint[],
    min_stays           integer[],
    closed              boolean[],
    closed_to_arrival   boolean[],
    closed_to_departure boolean[],
    constraint rate_months_pk primary key (room_type_id, month, rate_plan_id),
    constraint rate_months_of_plan foreign key (rate_plan_id) references rate_plans (id),
    constraint rate_months_of_room_type foreign key (room_type_id) references room_types (id),
    constraint rate_months_begin_with_a_month check (extract(day from month) = 1),
    constraint rate_months_season_prices_range check (0 <= all (season_prices)),
    constraint rate_months_weekday_prices_range check (0 <= all (weekday_prices)),
    constraint rate_months_day_prices_range check (0 <= all (day_prices)),
    constraint rate_months_min_stays_range check (0 < all (min_stays)),
    constraint rate_months_have_a_place_for_each_day check (31 = all (array[cardinality(season_prices), cardinality(weekday_prices),
        cardinality(day_prices), cardinality(min_stays), cardinality(closed), cardinality(closed_to_arrival),
        cardinality(closed_to_departure)]))
);

insert into rate_months (rate_plan_id, room_type_id, month, season_prices, weekday_prices, day_prices, min_stays, closed,
                         closed_to_arrival, closed_to_departure)
select m.rate_plan_id, m.room_type_id, m.month, array_agg(r.season_price order by i), array_agg(r.weekday_price order by i),
       array_agg(r.day_price order by i), array_agg(r.min_stay order by i), array_agg(r.closed order by i),
       array_agg(r.closed_to_arrival order by i), array_agg(r.closed_to_departure order by i)
from (select distinct rate_plan_id, room_type_id, month_of(night) as month from nightly_rates) m
cross join generate_series(1, 31) i
left join nightly_rates r on r.rate_plan_id = m.rate_plan_id and r.room_type_id = m.room_type_id and r.night = m.month + i - 1
                         and month_of(r.night) = m.month
group by m.rate_plan_id, m.room_type_id, m.month;
drop table nightly_rates;

create table room_months (
    room_type_id uuid      not null,
    month        date      not null, -- its first day
    taken        integer[] not null, -- rooms, by day of the month
    constraint room_months_pk primary key (room_type_id, month),
    constraint room_months_begin_with_a_month check (extract(day from month) = 1),
    constraint room_months_taken_range check (0 <= all (taken)),
    constraint room_months_have_a_place_for_each_day check (cardinality(taken) = 31 and array_position(taken, null) is null)
);

insert into room_months (room_type_id, month, taken)
select m.room_type_id, m.month, array_agg(coalesce(k.taken, 0) order by i)
from (select distinct room_type_id, month_of(night) as month from room_nights) m
cross join generate_series(1, 31) i
left join room_nights k on k.room_type_id = m.room_type_id and k.night = m.month + i - 1 and month_of(k.night) = m.month
group by m.room_type_id, m.month;
drop table room_nights;

-- The hotels of one city in the order in which they are shown, so that a page need not read all of them.
drop index hotels_by_place;
create index hotels_by_place on hotels
    (place, (lower(left(name, 24) collate "pg_c_utf8") collate "C"), id, country) where deleted_at is null;
