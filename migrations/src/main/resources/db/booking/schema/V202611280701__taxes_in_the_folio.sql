-- A tax on a room that was booked may be a line of its own.
alter table folio_lines drop constraint line_kind_complete;
alter table folio_lines add constraint line_kind_complete check (case kind
    when 'CHARGE' then room_id is not null and night is not null and payment_id is null
    when 'REVERSAL' then room_id is not null and night is not null and payment_id is null
    when 'FEE' then room_id is not null and payment_id is null
    when 'TAX' then room_id is not null and payment_id is null
    when 'PAYMENT' then room_id is null and payment_id is not null and method is not null
    when 'REFUND' then room_id is null and payment_id is not null
    else false
end);
