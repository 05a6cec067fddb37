-- Fedor works at the front desk of the Volga Embankment Hotel, which is Boris's, and Daria keeps its books; their
-- passwords stand in the README. All other demo hotels find their owners by what hotel-service announces.
insert into people (id, email, email_key, password_hash, full_name, role, locale, phone, email_verified, version, created_at)
values
    ('01930000-0000-7000-8000-000000000006', 'fedor@innkeeper.example', 'fedor@innkeeper.example',
     '$2b$10$hgre.mKHia/Qe.Q/Ebzec.57OuMvlQXl8Hq3hjJdQ5U9QmlH6c4ym', 'Fedor Morozov', 'client', 'ru', '', true, 1, now()),
    ('01930000-0000-7000-8000-000000000007', 'daria@innkeeper.example', 'daria@innkeeper.example',
     '$2b$10$eTCjk9lbReKe/vsSbiu30.yS8CkOSPKfDy.L1sQ1sV4Y5TkgXbK1m', 'Daria Belova', 'hotelier', 'en', '', true, 1, now());

insert into hotels (id, name, version, status)
values ('01930000-0000-7000-9000-000000000001', 'Volga Embankment Hotel', 0, 'published')
on conflict (id) do nothing;

with staff (person_id, relation, nth) as (
    values
        (cast('01930000-0000-7000-8000-000000000002' as uuid), 'owner', 1),
        (cast('01930000-0000-7000-8000-000000000006' as uuid), 'front_desk', 2),
        (cast('01930000-0000-7000-8000-000000000007' as uuid), 'accountant', 3)
), next as (
    update relation_changes set version = version + 3
    returning version - 3 as before
)
insert into relations (hotel_id, person_id, relation, version, since, granted_by)
select '01930000-0000-7000-9000-000000000001', person_id, relation, before + nth, now(),
    '01930000-0000-7000-8000-000000000002'
from staff, next
on conflict (hotel_id, person_id) do nothing;

update people set version = version + 1
where id = '01930000-0000-7000-8000-000000000002';

-- Whatever is told of a person tells what they are to hotels, too: what still waits is completed, what went is told anew.
create function pg_temp.told(p people) returns json language sql as $$
    select json_build_object(
        'user_id', p.id, 'email', p.email, 'full_name', p.full_name, 'role', p.role, 'locale', p.locale,
        'phone', nullif(p.phone, ''), 'email_verified', p.email_verified,
        'status', case when p.suspended_at is null then 'active' else 'suspended' end,
        'relations', coalesce((
            select json_agg(json_build_object('hotel_id', r.hotel_id, 'relation', r.relation, 'version', r.version)
                            order by r.hotel_id)
            from relations r
            where r.person_id = p.id and r.ended_at is null), '[]'),
        'version', p.version)
$$;

insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.user.v1', id::text,
    case when id >= '01930000-0000-7000-8000-000000000006' and id < '01930000-0000-7000-8000-000000000009'
        then 'innkeeper.user.registered' else 'innkeeper.user.updated' end,
    '/auth-service', now(), pg_temp.told(p)
from people p
where id between '01930000-0000-7000-8000-000000000001' and '01930000-0000-7000-8000-000000000009'
  and not exists (select from outbox o where o.event_key = p.id::text and o.sent_at is null)
order by id;

update outbox o
set payload = pg_temp.told(p)
from people p
where o.topic = 'innkeeper.user.v1' and o.event_key = p.id::text and o.sent_at is null
  and p.id between '01930000-0000-7000-8000-000000000001' and '01930000-0000-7000-8000-000000000009';
