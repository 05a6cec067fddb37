-- A room keeps what its client has chosen beside it, night by night; bookings made until now have nothing. In the folio each extra has
-- its name.
alter table booking_rooms add column extras jsonb not null default '[]';
alter table booking_rooms alter column extras drop default;

alter table folio_lines drop constraint line_kind_complete;

alter table folio_lines add constraint line_kind_complete check (case
    when kind in ('CHARGE', 'REVERSAL')
        then room_id is not null and night is not null and payment_id is null and name is null
    when kind in ('EXTRA', 'EXTRA_REVERSAL', 'FEE', 'FEE_REVERSAL', 'TAX', 'TAX_REVERSAL')
        then room_id is not null and name is not null and payment_id is null
    when kind = 'CANCELLATION_FEE' then room_id is not null and payment_id is null and name is null
    when kind = 'PAYMENT' then room_id is null and payment_id is not null and method is not null and name is null
    when kind = 'REFUND' then room_id is null and payment_id is not null and name is null
    else false
end);
