-- A booking may be paid by a deposit when it is made, and the rest at the hotel; each room keeps its part.
alter table booking_rooms
    add column deposit_percent integer, -- of all there is to pay for the room; null unless the booking is paid by a deposit
    add column deposit_amount  bigint,  -- that share, minor units; as deposit_percent
    add constraint room_deposit_whole check ((deposit_percent is null) = (deposit_amount is null)),
    add constraint room_deposit_is_a_part check (deposit_percent between 1 and 99 and deposit_amount >= 0);

alter table bookings
    drop constraint booking_settlement_known,
    add constraint booking_payment_method_known check (payment_method in ('ONLINE', 'AT_HOTEL', 'DEPOSIT')),
    add constraint booking_settlement_known
        check (settlement in ('UNPAID', 'PARTLY_PAID', 'PAID', 'REFUND_DUE', 'REFUNDED'));
