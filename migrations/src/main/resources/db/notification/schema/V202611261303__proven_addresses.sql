-- Whether a link sent to the address has been used; before that, mails hold nobody's words but ours.
alter table people add column email_verified boolean not null default false;
alter table people alter column email_verified drop default;
