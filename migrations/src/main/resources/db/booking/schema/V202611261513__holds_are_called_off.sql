-- A hold ends once its payment has been called off at the provider: this is when that is tried next.
alter table bookings add column call_off_at timestamptz; -- null unless payment is awaited
alter table bookings add column call_off_attempts integer not null default 0;

update bookings set call_off_at = expires_at where status = 'PENDING_PAYMENT';

alter table bookings add constraint booking_hold_is_called_off check ((expires_at is null) = (call_off_at is null));

create index bookings_to_call_off on bookings (call_off_at) where call_off_at is not null;
