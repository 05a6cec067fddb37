-- Where people can be called, whether their mail reaches them, and whether the house lets them in.
alter table person
    add column phone             text        not null default '', -- E.164; empty where somebody has told none
    add column email_verified    boolean     not null default false,
    add column suspended_at      timestamptz, -- null while the account is active
    add column suspension_reason text,        -- null while the account is active
    add constraint person_phone_in_e164 check (phone = '' or phone ~ '^\+[1-9][0-9]{6,14}$'),
    add constraint person_suspended_for_a_reason check ((suspended_at is null) = (suspension_reason is null));

-- Addresses that were taken on trust, before there were links to verify them by, stay trusted.
update person set email_verified = true;
