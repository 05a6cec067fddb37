-- What changes in an inbox is numbered for each person, so that who follows it misses nothing and gets nothing twice. Whoever numbers a
-- change holds the row of the person until it is committed, so that numbers become visible in their order.
create table inboxes (
    person_id   uuid   not null,
    last_change bigint not null,
    constraint inboxes_pk primary key (person_id)
);

alter table inbox_entries add column change bigint;

update inbox_entries
set change = numbered.change
from (
    select message_id, row_number() over (partition by person_id order by message_id) as change
    from inbox_entries) as numbered
where numbered.message_id = inbox_entries.message_id;

insert into inboxes (person_id, last_change)
select person_id, max(change)
from inbox_entries
group by person_id;

alter table inbox_entries
    alter column change set not null,
    add constraint inbox_entries_changed_in_order unique (person_id, change);
