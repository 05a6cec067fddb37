-- Every refusal, and everything that only an admin was allowed. Written in batches, never changed, forgotten by age.
-- No reference to person: an entry outlives the account, of which it keeps the id alone.
create table audit_entry (
    id            uuid        not null,
    at            timestamptz not null,
    subject       text        not null, -- a person's id, 'anonymous', or 'service:' and a name
    role          text        not null,
    action        text        not null,
    resource_type text        not null, -- empty where the question named none
    resource_id   text        not null, -- as it was asked; empty where the action was on a collection
    decision      text        not null,
    rule          text        not null,
    reason        text        not null,
    trace_id      text        not null,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_role_known check (role in ('anonymous', 'client', 'hotelier', 'admin', 'service')),
    constraint audit_entry_decision_known check (decision in ('allow', 'deny'))
);

create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_subject on audit_entry (subject, at, id);
create index audit_entry_by_action on audit_entry (action, at, id);
-- Refusals are nearly all there is; what admins did is looked for among them.
create index audit_entry_allowed on audit_entry (at, id) where decision = 'allow';
