-- What hoteliers tell besides, and whether a hotel is on the market. The defaults stay: demo hotels are added by statements of before.
alter table hotels
    add column latitude            numeric(8, 6), -- null: not told
    add column longitude           numeric(9, 6), -- null: not told
    add column registration_number text,          -- null: not told
    add column registration_class  text  not null default '',
    add column languages           jsonb not null default '[]',
    add column photos              jsonb not null default '[]',
    add column default_language    text  not null default 'en',
    add column translations        jsonb not null default '{}', -- by language
    add column status              text  not null default 'PUBLISHED',
    add constraint hotels_location_whole check ((latitude is null) = (longitude is null)),
    add constraint hotels_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
    add constraint hotels_status_known check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED'));

alter table room_types
    add column description text  not null default '',
    add column beds        jsonb not null default '[]',
    add column area_m2     integer, -- null: not told
    add column amenities   jsonb not null default '[]',
    add column photos       jsonb not null default '[]',
    add column translations jsonb not null default '{}', -- by language
    add column status      text  not null default 'PUBLISHED',
    add constraint room_types_area_positive check (area_m2 > 0),
    add constraint room_types_status_known check (status in ('PUBLISHED', 'ARCHIVED'));
