-- Events of a feed are kept for a time since they were entered.
alter table hotel_events add column entered_at timestamptz not null default now();
update hotel_events set entered_at = happened_at;
create index hotel_events_by_age on hotel_events (entered_at);
