-- Where their SMS go: E.164; empty where somebody has told none, and until the next event about who is known already.
alter table people
    add column phone text not null default '',
    add constraint people_phone_in_e164 check (phone = '' or phone ~ '^\+[1-9][0-9]{6,14}$');
alter table people alter column phone drop default;
