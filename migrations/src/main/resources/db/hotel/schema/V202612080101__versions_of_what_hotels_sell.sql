-- Counts every change of a hotel's room types, rate plans and charges, in the same transaction: who has read them knows by it
-- whether they are still the same.
alter table hotels add column sold_version integer not null default 1;

create function count_what_is_sold() returns trigger language plpgsql as $$
begin
    update hotels set sold_version = sold_version + 1 where id = coalesce(new.hotel_id, old.hotel_id);
    return null;
end $$;

create trigger room_types_are_sold after insert or update or delete on room_types
    for each row execute function count_what_is_sold();
create trigger rate_plans_are_sold after insert or update or delete on rate_plans
    for each row execute function count_what_is_sold();
create trigger hotel_charges_are_sold after insert or update or delete on hotel_charges
    for each row execute function count_what_is_sold();

-- Search asks the policy itself.
alter table rate_plans drop column costs_from;

-- Few months have closed nights, and a list of hotels without dates leaves out what is closed on all.
create index rate_months_closed on rate_months (room_type_id, rate_plan_id, month) where closed is not null;
