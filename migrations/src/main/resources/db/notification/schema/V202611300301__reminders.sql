-- Of what guests are still to be reminded. Of each booking the newest version that was told is kept, so that what comes late
-- changes nothing; a reminder waits in the queue of tasks until it is due.
create table followed_bookings (
    booking_id uuid        not null,
    client_id  uuid        not null,
    version    integer     not null,
    status     text        not null,
    booked_at  timestamptz not null,
    facts      jsonb       not null,
    constraint followed_bookings_pk primary key (booking_id)
);

create index followed_bookings_of_client on followed_bookings (client_id);

create table reminders (
    id         uuid        not null, -- of its task, and the event of its message
    booking_id uuid        not null,
    news       text        not null,
    due_at     timestamptz not null,
    ends_at    timestamptz not null, -- from then on it makes no sense
    settled_at timestamptz,          -- null until it was told, or it was too late
    constraint reminders_pk primary key (id),
    constraint reminder_once unique (booking_id, news),
    constraint reminders_of foreign key (booking_id) references followed_bookings (booking_id) on delete cascade,
    constraint reminder_news check (news in ('pay_by', 'rest_payment', 'arrival', 'thanks'))
);
