-- Each refund has an id of its own, under which the provider carries it out once, and says of which payment how much
-- goes back. Those that are owed already keep the id that they were asked for under.
alter table refunds add column id uuid;
alter table refunds add column payment_id text;
alter table refunds add column amount bigint;
alter table refunds add column currency text;
alter table refunds add column surplus boolean not null default false;

update refunds
set id = booking_id, payment_id = bookings.payment_id, amount = bookings.refund, currency = bookings.refund_currency
from bookings
where bookings.id = booking_id;

alter table refunds alter column id set not null;
alter table refunds alter column payment_id set not null;
alter table refunds alter column amount set not null;
alter table refunds alter column currency set not null;
alter table refunds drop constraint refunds_pk;
alter table refunds add constraint refunds_pk primary key (id);
alter table refunds add constraint refund_once_per_payment unique (booking_id, payment_id);

-- What of a refund that is due has gone back already, without us.
alter table bookings add column returned bigint not null default 0;
