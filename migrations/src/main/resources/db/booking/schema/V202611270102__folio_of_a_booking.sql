-- All that has happened to the money of a booking. Lines are only added; the sum of charges and fees, less reversals and
-- payments, plus refunds, is what the client still has to pay.
create table folio_lines (
    booking_id uuid        not null,
    id         uuid        not null,
    position   integer     not null,
    posted_at  timestamptz not null,
    kind       text        not null,
    room_id    uuid,                 -- of charges, reversals and fees
    night      date,                 -- of charges and reversals
    payment_id text,                 -- of payments and refunds
    method     text,                 -- of payments
    amount     bigint      not null,
    currency   text        not null,
    constraint folio_lines_pk primary key (id),
    constraint line_of_booking foreign key (booking_id) references bookings (id),
    constraint line_of_room foreign key (room_id) references booking_rooms (id),
    constraint line_position_once unique (booking_id, position),
    constraint line_amount_not_negative check (amount >= 0),
    constraint line_kind_complete check (case kind
        when 'CHARGE' then room_id is not null and night is not null and payment_id is null
        when 'REVERSAL' then room_id is not null and night is not null and payment_id is null
        when 'FEE' then room_id is not null and payment_id is null
        when 'PAYMENT' then room_id is null and payment_id is not null and method is not null
        when 'REFUND' then room_id is null and payment_id is not null
        else false
    end)
);

create function refuse_change_of_folio() returns trigger language plpgsql as $$
begin
    raise exception 'a line of a folio is never changed';
end
$$;

create trigger folio_is_append_only before update or delete or truncate on folio_lines
    for each statement execute function refuse_change_of_folio();

-- What is known of older bookings: the price, the payment, and what went back of it; the hotel kept the rest.
insert into folio_lines (booking_id, id, position, posted_at, kind, room_id, night, payment_id, method, amount, currency)
select booking_id, uuidv7(), row_number() over (partition by booking_id order by step, room, night) - 1, booked_at, kind,
    room_id, night, payment_id, method, amount, currency
from (
    select 1 as step, b.id as booking_id, b.booked_at, 'CHARGE' as kind, r.position as room, r.id as room_id,
        r.check_in + cast(number as integer) - 1 as night, null as payment_id, null as method,
        cast(price as bigint) as amount, b.currency
    from bookings b
    join booking_rooms r on r.booking_id = b.id
    cross join jsonb_array_elements_text(r.prices) with ordinality as prices (price, number)
    union all
    select 2, b.id, b.booked_at, 'PAYMENT', 0, null, null, b.payment_id, b.payment_method,
        case b.end_reason when 'PAID_ANOTHER_SUM' then b.refund else b.total end,
        case b.end_reason when 'PAID_ANOTHER_SUM' then b.refund_currency else b.currency end
    from bookings b
    where b.settlement <> 'UNPAID'
    union all
    select 3, b.id, b.booked_at, 'REVERSAL', r.position, r.id, r.check_in + cast(number as integer) - 1, null, null,
        cast(price as bigint), b.currency
    from bookings b
    join booking_rooms r on r.booking_id = b.id
    cross join jsonb_array_elements_text(r.prices) with ordinality as prices (price, number)
    where b.end_reason is not null
    union all
    select 4, b.id, b.booked_at, 'FEE', 0, r.id, null, null, null, b.total - coalesce(b.refund, 0), b.currency
    from bookings b
    join booking_rooms r on r.booking_id = b.id and r.position = 0
    where b.settlement <> 'UNPAID' and b.was_confirmed and b.end_reason is not null and b.total > coalesce(b.refund, 0)
    union all
    select 5, b.id, b.booked_at, 'REFUND', 0, null, null, b.payment_id, null,
        case b.settlement when 'REFUNDED' then b.refund else b.returned end, b.refund_currency
    from bookings b
    where b.settlement = 'REFUNDED' or b.settlement = 'REFUND_DUE' and b.returned > 0
    union all
    select 6, b.id, b.booked_at, 'PAYMENT', 0, null, null, f.payment_id, b.payment_method, f.amount, f.currency
    from refunds f
    join bookings b on b.id = f.booking_id
    where f.surplus
) as known;

alter table refunds drop column surplus;

drop index bookings_open_of_client;
alter table bookings drop constraint booking_end_has_reason;
alter table bookings drop constraint booking_refund_has_amount;
alter table bookings
    drop column room_type_id, drop column room_type_name, drop column guests, drop column rooms, drop column total,
    drop column night_prices, drop column free_until_days, drop column fee_percent, drop column refund,
    drop column refund_currency, drop column returned, drop column end_reason, drop column was_confirmed;

-- Counted before each booking: what the client has taken and not paid.
create index bookings_open_of_client on bookings (client_id)
    where status in ('PENDING_PAYMENT', 'CONFIRMED') and settlement = 'UNPAID';
