-- Lists go by id, which grows with time.
drop index notifications_of;
create index notifications_by_recipient on notifications (recipient_id, id desc);
