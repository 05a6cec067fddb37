-- Everybody hears that the addresses of the demo people are verified: mails greet them by name.
insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.user.v1', id::text, 'innkeeper.user.updated', '/auth-service', now(),
       json_build_object('user_id', id, 'email', email, 'full_name', full_name, 'role', role, 'locale', locale,
                         'phone', nullif(phone, ''), 'email_verified', email_verified)
from person
where id in ('01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002',
             '01930000-0000-7000-8000-000000000003', '01930000-0000-7000-8000-000000000009')
order by id;
