alter table delivery_attempts drop constraint delivery_attempts_of;
alter table delivery_attempts add constraint delivery_attempts_of
    foreign key (notification_id) references notifications (id) on delete cascade;
