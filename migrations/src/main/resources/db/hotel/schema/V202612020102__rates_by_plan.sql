-- What was said of a night until now was said of the standard plan.
alter table nightly_rates add column rate_plan_id uuid;

update nightly_rates r set rate_plan_id = p.id
from room_types t join rate_plans p on p.hotel_id = t.hotel_id and p.name = 'standard'
where t.id = r.room_type_id;

drop index nightly_rates_closed;
alter table nightly_rates
    alter column rate_plan_id set not null,
    drop constraint nightly_rates_pk,
    add constraint nightly_rates_pk primary key (rate_plan_id, room_type_id, night),
    add constraint nightly_rates_of_plan foreign key (rate_plan_id) references rate_plans (id);
create index nightly_rates_closed on nightly_rates (rate_plan_id, room_type_id, night) where closed;
