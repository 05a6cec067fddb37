package innkeeper.booking.reservation.postgres;

import innkeeper.booking.reservation.usecase.Criterion;
import innkeeper.booking.reservation.usecase.Criterion.From;
import innkeeper.booking.reservation.usecase.Criterion.InHotel;
import innkeeper.booking.reservation.usecase.Criterion.InStatus;
import innkeeper.booking.reservation.usecase.Criterion.OfClient;
import innkeeper.booking.reservation.usecase.Criterion.OfOwner;
import innkeeper.booking.reservation.usecase.Criterion.OlderThan;
import innkeeper.booking.reservation.usecase.Criterion.To;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.util.List;

/** Reads bookings by criteria, each of which is one condition on an index. */
final class BookingSelect {
    static final String ALL = """
            select id, reference, version, status, client_id, hotel_id, owner_id, hotel_name, city, address, timezone,
                check_in_time, check_out_time, currency, payment_method, booked_at, expires_at, payment_id, payment_url,
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
                        'amount', refund.amount, 'currency', refund.currency) order by refund.id), '[]')
                    from refunds as refund
                    where refund.booking_id = bookings.id) as text) as owed
            from bookings
            """;

    private record Condition(String left, Object value, String type) {}

    private BookingSelect() {}

    /** Ids grow with time: their order is that of booking. */
    static List<Stored> list(Session session, List<Criterion> criteria, int limit) {
        StringBuilder text = new StringBuilder(ALL).append("where true");
        Params params = Params.of("limit", limit);
        for (int i = 0; i < criteria.size(); i++) {
            Condition condition = condition(criteria.get(i));
            text.append("\nand %s cast(:value%d as %s)".formatted(condition.left, i, condition.type));
            params = params.and("value" + i, condition.value);
        }
        text.append("\norder by id desc\nlimit :limit");
        return session.query(Sql.named("booking.list", text.toString()), params, BookingColumns::stored);
    }

    private static Condition condition(Criterion criterion) {
        return switch (criterion) {
            case OfClient(var client) -> new Condition("client_id =", client.value(), "uuid");
            case OfOwner(var owner) -> new Condition("owner_id =", owner.value(), "uuid");
            case InHotel(var hotel) -> new Condition("hotel_id =", hotel.value(), "uuid");
            case InStatus(var status) -> new Condition("status =", status, "text");
            case From(var date) -> new Condition("check_out >", date, "date");
            case To(var date) -> new Condition("check_in <", date, "date");
            case OlderThan(var booking) -> new Condition("id <", booking.value(), "uuid");
        };
    }
}
