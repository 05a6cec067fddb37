-- An address is folded once, by the service; the database compares what it was given. Addresses that no mail server of
-- ours can carry unchanged lead to somebody else's mailbox: their accounts end, and everybody is told.
insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.user.v1', id::text, 'innkeeper.user.deleted', '/auth-service', now(),
       json_build_object('user_id', id, 'role', role)
from person
where email !~ '^[A-Za-z0-9#$&''*+/=?^_`{|}~-]+(\.[A-Za-z0-9#$&''*+/=?^_`{|}~-]+)*@([A-Za-z0-9-]+\.)+[A-Za-z0-9-]+$';

delete from person
where email !~ '^[A-Za-z0-9#$&''*+/=?^_`{|}~-]+(\.[A-Za-z0-9#$&''*+/=?^_`{|}~-]+)*@([A-Za-z0-9-]+\.)+[A-Za-z0-9-]+$';

-- Asked for by the spelling of then; who waited asks again.
delete from letter_request;

drop index person_email_once;

-- What is left is ASCII, of which "C" folds the letters and nothing else.
alter table person add column email_key text;
update person
set email = split_part(email, '@', 1) || '@' || lower(split_part(email, '@', 2) collate "C"),
    email_key = lower(email collate "C");
alter table person
    alter column email_key set not null,
    drop constraint person_email_trimmed,
    add constraint person_email_once unique (email_key),
    add constraint person_email_in_ascii check (email ~ '^[!-~]+$');
