-- What else is told of them and still waits tells their standing and version, too.
update outbox o
set payload = (cast(o.payload as jsonb) || jsonb_build_object('status', 'active', 'version', p.version))::json
from person p
where o.topic = 'innkeeper.user.v1' and o.event_type = 'innkeeper.user.updated' and o.event_key = p.id::text
  and o.sent_at is null and cast(o.payload as jsonb) -> 'version' is null;
