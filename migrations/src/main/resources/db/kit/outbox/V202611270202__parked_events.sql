-- An event that the broker refuses for good waits until an operator has it sent again; later ones of its key wait for it.
alter table outbox
    add column parked_at     timestamptz, -- null unless it is parked
    add column parked_reason text not null default '';

create index outbox_parked on outbox (topic, event_key, seq) where parked_at is not null;
