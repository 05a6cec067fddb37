-- A night keeps a price of each layer, and the most specific one counts; a season that is set later leaves those of weekdays and
-- days. What was said until now was said of spans.
alter table nightly_rates rename column price to season_price;
alter table nightly_rates rename constraint nightly_rates_price_range to nightly_rates_season_price_range;
alter table nightly_rates
    add column weekday_price bigint, -- null: no price of this layer, as with the other two
    add column day_price     bigint,
    add constraint nightly_rates_weekday_price_range check (weekday_price >= 0),
    add constraint nightly_rates_day_price_range check (day_price >= 0);
alter table nightly_rates
    add column price bigint generated always as (coalesce(day_price, weekday_price, season_price)) stored;
