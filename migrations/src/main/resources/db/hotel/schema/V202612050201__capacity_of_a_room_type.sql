-- How many people a room sleeps is said by adults, children and both together. Whom it slept until now it sleeps still: any
-- party with an adult in it.
alter table room_types
    add column most_adults   integer,
    add column most_children integer,
    add column most_guests   integer;

update room_types set most_adults = capacity, most_children = capacity - 1, most_guests = capacity;

alter table room_types
    alter column most_adults set not null,
    alter column most_children set not null,
    alter column most_guests set not null,
    drop column capacity,
    add constraint room_types_capacity_reachable check (most_adults > 0 and most_children >= 0 and most_guests >= most_adults
        and most_guests > most_children and most_guests <= most_adults + most_children);
