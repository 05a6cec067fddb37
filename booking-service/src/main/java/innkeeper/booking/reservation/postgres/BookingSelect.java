package innkeeper.booking.reservation.postgres;

import innkeeper.booking.reservation.usecase.Criterion;
import innkeeper.booking.reservation.usecase.Criterion.From;
import innkeeper.booking.reservation.usecase.Criterion.InHotel;
import innkeeper.booking.reservation.usecase.Criterion.InStatus;
import innkeeper.booking.reservation.usecase.Criterion.OlderThan;
import innkeeper.booking.reservation.usecase.Criterion.To;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.reservation.usecase.Visible;
import innkeeper.booking.reservation.usecase.Visible.Concerning;
import innkeeper.booking.reservation.usecase.Visible.Everything;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads bookings by criteria, each of which is one condition on an index. */
final class BookingSelect {
    static final String ALL = """
            select id, reference, version, link_version, status, client_id, hotel_id, hotel_name, city, address, timezone,
                check_in_time, check_out_time, hotel_phone, hotel_email, hotel_website, currency, payment_method, booked_at,
                expires_at, changed_at, changed_by, changed_as, change_note, payment_id, payment_url,
                payment_expires_at,
                cast((
                    select jsonb_agg(to_jsonb(room) - 'booking_id' || jsonb_build_object('ended_at',
                        to_char(room.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by position)
                    from booking_rooms as room
                    where room.booking_id = bookings.id) as text) as rooms,
                cast((
                    select coalesce(jsonb_agg(to_jsonb(line) - 'booking_id' || jsonb_build_object('posted_at',
                        to_char(line.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by position),
                        '[]')
                    from folio_lines as line
                    where line.booking_id = bookings.id) as text) as lines,
                cast((
                    select coalesce(jsonb_agg(jsonb_build_object('id', refund.id, 'payment_id', refund.payment_id,
                        'amount', refund.amount, 'currency', refund.currency, 'asked', refund.asked, 'due_at',
                        to_char(refund.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by refund.id), '[]')
                    from refunds as refund
                    where refund.booking_id = bookings.id) as text) as owed
            from bookings
            """;

    /** The planner goes back over the newest, or takes both indexes, whichever finds a page sooner; also for 500 hotels. */
    private static final String CONCERNING = """
            (client_id = any (cast(string_to_array(:clients, ',') as uuid[]))
                or hotel_id = any (cast(string_to_array(:hotels, ',') as uuid[])))""";

    private record Condition(String left, Object value, String type) {}

    private BookingSelect() {}

    /** Ids grow with time: their order is that of booking. The planner is to know how few are wanted, so that stands in the text. */
    static List<Stored> list(Session session, Visible visible, List<Criterion> criteria, int limit) {
        StringBuilder text = new StringBuilder(ALL).append("where ").append(switch (visible) {
            case Everything _ -> "true";
            case Concerning _ -> CONCERNING;
        });
        Params params = params(visible);
        for (int i = 0; i < criteria.size(); i++) {
            Condition condition = condition(criteria.get(i));
            text.append("\nand %s cast(:value%d as %s)".formatted(condition.left, i, condition.type));
            params = params.and("value" + i, condition.value);
        }
        text.append("\norder by id desc\nlimit " + limit);
        return session.query(Sql.named("booking.list", text.toString()), params, BookingColumns::stored);
    }

    private static Params params(Visible visible) {
        return switch (visible) {
            case Everything _ -> Params.none();
            case Concerning(var clients, var hotels) ->
                Params.of("clients", joined(clients)).and("hotels", joined(hotels));
        };
    }

    private static String joined(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static Condition condition(Criterion criterion) {
        return switch (criterion) {
            case InHotel(var hotel) -> new Condition("hotel_id =", hotel.value(), "uuid");
            case InStatus(var status) -> new Condition("status =", status, "text");
            case From(var date) -> new Condition("check_out >", date, "date");
            case To(var date) -> new Condition("check_in <", date, "date");
            case OlderThan(var booking) -> new Condition("id <", booking.value(), "uuid");
        };
    }
}
