-- A booking tells how to reach its hotel, as that was when it was made; of those made until now it is not known.
alter table bookings
    add column hotel_phone   text not null default '',
    add column hotel_email   text not null default '',
    add column hotel_website text not null default '';
alter table bookings
    alter column hotel_phone   drop default,
    alter column hotel_email   drop default,
    alter column hotel_website drop default;
