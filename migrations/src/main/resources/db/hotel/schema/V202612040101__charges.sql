-- Taxes and fees that come with a stay, or that its price contains. The rules of a hotel are replaced as a whole.
create table hotel_charges (
    hotel_id          uuid    not null,
    position          integer not null,
    name              text    not null,
    kind              text    not null,
    calculation       text    not null,
    basis_points      integer, -- hundredths of a percent of the nights' prices; null unless calculated so
    amount            bigint,  -- minor units; null where it is a share
    minimum_per_night bigint,  -- minor units, of a share for a room and night; null where there is none
    currency          text,    -- null where no sum is named
    most_nights       integer, -- of a stay, counted from arrival; null where all are charged
    exempt_below_age  integer not null, -- children younger are not counted
    included          boolean not null, -- prices contain it
    valid_from        date,    -- first night; null where it has always held
    valid_until       date,    -- last night; null where no end is known
    room_type_ids     uuid[],  -- null: all that the hotel has
    constraint hotel_charges_pk primary key (hotel_id, position),
    constraint charges_of_hotel foreign key (hotel_id) references hotels (id),
    constraint charges_speak_the_hotels_currency foreign key (hotel_id, currency) references hotels (id, currency),
    constraint charge_kind_known check (kind in ('TAX', 'FEE')),
    constraint charge_calculated_in_one_way check (case calculation
        when 'PERCENT' then basis_points between 1 and 10000 and amount is null
            and (minimum_per_night is null) = (currency is null) and coalesce(minimum_per_night, 1) > 0
        when 'STAY' then amount > 0 and currency is not null and num_nonnulls(basis_points, minimum_per_night) = 0
        when 'NIGHT' then amount > 0 and currency is not null and num_nonnulls(basis_points, minimum_per_night) = 0
        when 'PERSON_AND_STAY' then amount > 0 and currency is not null and num_nonnulls(basis_points, minimum_per_night) = 0
        when 'PERSON_AND_NIGHT' then amount > 0 and currency is not null and num_nonnulls(basis_points, minimum_per_night) = 0
        else false
    end),
    constraint charge_nights_positive check (most_nights > 0),
    constraint charge_age_range check (exempt_below_age between 0 and 18),
    constraint charge_validity_in_order check (valid_from <= valid_until)
);

alter table hotels add column charges_version integer not null default 1;
