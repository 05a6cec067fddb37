-- Who had rooms of a booking agreed on anew for the last time, when, as what and why; null where they are as they were booked.
alter table bookings
    add column changed_at timestamptz,
    add column changed_by uuid,
    add column changed_as text,
    add column change_note text,
    add constraint change_complete check (
        (changed_at is null) = (changed_as is null) and (changed_at is null) = (change_note is null)),
    add constraint change_by_somebody check (changed_by is null = (changed_as is null or changed_as = 'SYSTEM'));
