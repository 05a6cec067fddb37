-- A plan may be paid by a deposit when booking, and the rest at the hotel.
alter table rate_plans
    add column deposit_percent integer, -- of all there is to pay; null unless it can be paid by a deposit
    add constraint plan_payment_known check (payment_methods <@ cast('{AT_HOTEL,DEPOSIT,ONLINE}' as text[])),
    add constraint plan_deposit_has_percent check (('DEPOSIT' = any (payment_methods)) = (deposit_percent is not null)),
    add constraint plan_deposit_is_a_part check (deposit_percent between 1 and 99),
    add constraint plan_deposit_is_needed check (not payment_methods @> cast('{AT_HOTEL,DEPOSIT}' as text[]));
