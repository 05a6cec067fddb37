-- Calendars of other channels that sell a room of a type, and when they say that it is not available.
create table calendar_imports (
    id               uuid        not null,
    room_type_id     uuid        not null,
    name             text        not null,
    url              text        not null,
    state            text        not null,
    fault            text        not null, -- in words; empty where the windows are what the calendar says
    last_read_at     timestamptz,          -- null until somebody has read it
    last_success_at  timestamptz,          -- null until a reading brought windows
    failing_since    timestamptz,          -- null unless the last reading failed
    next_read_at     timestamptz not null, -- as its task has it
    etag             text        not null, -- of what was read last, as the next one
    last_modified    text        not null,
    validators_since timestamptz not null,
    constraint calendar_imports_pk primary key (id),
    constraint calendar_imports_once unique (room_type_id, url),
    constraint calendar_imports_of_room_type foreign key (room_type_id) references room_types (id)
);

create table calendar_import_windows (
    calendar_import_id uuid not null,
    check_in           date not null,
    check_out          date not null, -- the night before is the last one
    constraint calendar_import_windows_pk primary key (calendar_import_id, check_in),
    constraint calendar_import_windows_of_import foreign key (calendar_import_id) references calendar_imports (id) on delete cascade,
    constraint calendar_import_windows_forward check (check_in < check_out)
);
