-- Whatever is told of a person tells their version and standing too: what still waits is completed, what went is told anew.
update outbox o
set payload = (cast(o.payload as jsonb) || jsonb_build_object('phone', nullif(p.phone, ''), 'email_verified', p.email_verified,
                                                              'status', 'active', 'version', p.version))::json
from people p
where o.topic = 'innkeeper.user.v1' and o.event_type = 'innkeeper.user.registered' and o.event_key = p.id::text
  and o.sent_at is null
  and p.id between '01930000-0000-7000-8000-000000000001' and '01930000-0000-7000-8000-000000000009';

insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.user.v1', id::text, 'innkeeper.user.updated', '/auth-service', now(),
       json_build_object('user_id', id, 'email', email, 'full_name', full_name, 'role', role, 'locale', locale,
                         'phone', nullif(phone, ''), 'email_verified', email_verified,
                         'status', case when suspended_at is null then 'active' else 'suspended' end, 'version', version)
from people p
where id between '01930000-0000-7000-8000-000000000001' and '01930000-0000-7000-8000-000000000009'
  and not exists (select from outbox o where o.event_key = p.id::text and o.sent_at is null)
order by id;
