package innkeeper.booking.reservation.postgres;

import innkeeper.kit.database.Sql;

/** The statements that {@link PostgresBookings} makes. */
final class BookingSql {
    static final Sql ADD = Sql.named("booking.add", """
            insert into bookings (
                id, request_id, reference, version, status, client_id, hotel_id, hotel_name, city, address, timezone,
                check_in_time, check_out_time, hotel_phone, hotel_email, hotel_website, check_in, check_out, currency,
                payment_method, booked_at,
                expires_at, settlement, link_version, changed_at, changed_by, changed_as, change_note, payment_id, payment_url,
                payment_expires_at)
            values (
                cast(:id as uuid), cast(:request_id as uuid), :reference, 1, :status, cast(:client_id as uuid),
                cast(:hotel_id as uuid), :hotel_name, :city, :address, :timezone,
                cast(:check_in_time as time), cast(:check_out_time as time), :hotel_phone, :hotel_email, :hotel_website,
                cast(:check_in as date),
                cast(:check_out as date), :currency, :payment_method, :booked_at, cast(:expires_at as timestamptz),
                :settlement, :link_version, cast(:changed_at as timestamptz), cast(:changed_by as uuid), cast(:changed_as as text),
                cast(:change_note as text), cast(:payment_id as text), cast(:payment_url as text),
                cast(:payment_expires_at as timestamptz))
            """);

    /** The payment stays known when the booking has ended. */
    static final Sql UPDATE = Sql.named("booking.update", """
            update bookings
            set version = version + 1,
                status = :status,
                check_in = cast(:check_in as date),
                check_out = cast(:check_out as date),
                expires_at = cast(:expires_at as timestamptz),
                settlement = :settlement,
                link_version = :link_version,
                changed_at = cast(:changed_at as timestamptz),
                changed_by = cast(:changed_by as uuid),
                changed_as = cast(:changed_as as text),
                change_note = cast(:change_note as text),
                payment_id = coalesce(cast(:payment_id as text), payment_id),
                payment_url = coalesce(cast(:payment_url as text), payment_url),
                payment_expires_at = coalesce(cast(:payment_expires_at as timestamptz), payment_expires_at)
            where id = cast(:id as uuid)
            """);

    static final Sql PUT_ROOMS = Sql.named("booking.put-rooms", """
            insert into booking_rooms (
                booking_id, id, position, room_type_id, room_type_name, rate_plan_id, rate_plan_name, board, check_in,
                check_out, adults, children_ages, prices, charges, extras, cancellation, deposit_percent,
                deposit_amount, status, end_reason, ended_at, ended_by, ended_as, end_note, was_confirmed)
            select cast(:booking_id as uuid), room.*
            from jsonb_to_recordset(cast(:rooms as jsonb)) as room (
                id uuid, position integer, room_type_id uuid, room_type_name text, rate_plan_id uuid,
                rate_plan_name text, board text, check_in date, check_out date, adults integer, children_ages jsonb, prices jsonb,
                charges jsonb, extras jsonb, cancellation jsonb, deposit_percent integer, deposit_amount bigint, status text, end_reason text, ended_at timestamptz,
                ended_by uuid, ended_as text, end_note text, was_confirmed boolean)
            on conflict (id) do update
            set room_type_id = excluded.room_type_id,
                room_type_name = excluded.room_type_name,
                rate_plan_id = excluded.rate_plan_id,
                rate_plan_name = excluded.rate_plan_name,
                board = excluded.board,
                check_in = excluded.check_in,
                check_out = excluded.check_out,
                adults = excluded.adults,
                children_ages = excluded.children_ages,
                prices = excluded.prices,
                charges = excluded.charges,
                extras = excluded.extras,
                cancellation = excluded.cancellation,
                deposit_percent = excluded.deposit_percent,
                deposit_amount = excluded.deposit_amount,
                status = excluded.status,
                end_reason = excluded.end_reason,
                ended_at = excluded.ended_at,
                ended_by = excluded.ended_by,
                ended_as = excluded.ended_as,
                end_note = excluded.end_note,
                was_confirmed = excluded.was_confirmed
            """);

    static final Sql POST = Sql.named("booking.post-lines", """
            insert into folio_lines (
                booking_id, id, position, posted_at, kind, room_id, night, payment_id, method, amount, currency, name)
            select cast(:booking_id as uuid), line.*
            from jsonb_to_recordset(cast(:lines as jsonb)) as line (
                id uuid, position integer, posted_at timestamptz, kind text, room_id uuid, night date, payment_id text,
                method text, amount bigint, currency text, name text)
            """);

    static final Sql FIND = Sql.named("booking.find", BookingSelect.ALL + """
            where id = cast(:id as uuid)
            """);

    /**
     * Alone, before anything is read: whoever has waited for the lock in a statement that reads rooms and lines as well would
     * get the booking as it is now and those as they were when the statement began (READ COMMITTED).
     */
    static final Sql LOCK = Sql.named("booking.lock", """
            select id
            from bookings
            where id = cast(:id as uuid)
            for update
            """);

    static final Sql OPENED_BY = Sql.named("booking.opened-by", BookingSelect.ALL + """
            where request_id = cast(:request_id as uuid) and status <> 'EXPIRED'
            """);

    static final Sql LONGEST_OVERDUE = Sql.named("booking.longest-overdue", """
            select cast(extract(epoch from cast(:now as timestamptz) - min(expires_at)) as bigint) as seconds
            from bookings
            where status = 'PENDING_PAYMENT' and expires_at <= cast(:now as timestamptz)
            """);

    private BookingSql() {}
}
