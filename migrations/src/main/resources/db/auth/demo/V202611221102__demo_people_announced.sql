-- The demo people are announced as everybody else is.
insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.user.v1', id::text, 'innkeeper.user.registered', '/auth-service', created_at,
       json_build_object('user_id', id, 'email', email, 'full_name', full_name, 'role', role, 'locale', locale)
from people
where id in ('01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002',
             '01930000-0000-7000-8000-000000000003', '01930000-0000-7000-8000-000000000009')
order by id;
