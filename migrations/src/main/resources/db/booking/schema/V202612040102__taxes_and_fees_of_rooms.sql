-- A room keeps the taxes and fees that come with it, night by night; bookings made until now have none. In the folio each has its
-- name. What was the fee for giving a room up is now named so, to stand apart from what a hotel asks for beside the nights.
alter table booking_rooms add column charges jsonb not null default '[]';
alter table booking_rooms alter column charges drop default;

alter table folio_lines
    add column name text, -- of fees, taxes and their reversals
    drop constraint line_kind_complete;

drop trigger folio_is_append_only on folio_lines;
update folio_lines set kind = 'CANCELLATION_FEE' where kind = 'FEE';
create trigger folio_is_append_only before update or delete or truncate on folio_lines
    for each statement execute function refuse_change_of_folio();

alter table folio_lines add constraint line_kind_complete check (case
    when kind in ('CHARGE', 'REVERSAL')
        then room_id is not null and night is not null and payment_id is null and name is null
    when kind in ('FEE', 'FEE_REVERSAL', 'TAX', 'TAX_REVERSAL')
        then room_id is not null and name is not null and payment_id is null
    when kind = 'CANCELLATION_FEE' then room_id is not null and payment_id is null and name is null
    when kind = 'PAYMENT' then room_id is null and payment_id is not null and method is not null and name is null
    when kind = 'REFUND' then room_id is null and payment_id is not null and name is null
    else false
end);
