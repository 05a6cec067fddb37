-- What a hotel is to hear of its bookings, kept until somebody is known who works there.
create table untold_news (
    event_id   uuid   not null,
    event_type text   not null,
    hotel_id   uuid   not null,
    facts      jsonb  not null,
    number     bigint not null generated always as identity,
    constraint untold_news_pk primary key (event_id)
);

create index untold_news_of_hotel on untold_news (hotel_id);
