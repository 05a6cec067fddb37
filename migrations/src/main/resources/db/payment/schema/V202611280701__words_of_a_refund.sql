-- What the shop calls its refund; it comes back with every answer and webhook.
alter table refunds add column metadata jsonb not null default '{}';
alter table refunds alter column metadata drop default;
