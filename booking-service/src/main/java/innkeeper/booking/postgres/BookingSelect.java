package innkeeper.booking.postgres;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.usecase.Criterion;
import innkeeper.booking.usecase.Criterion.From;
import innkeeper.booking.usecase.Criterion.InHotel;
import innkeeper.booking.usecase.Criterion.InStatus;
import innkeeper.booking.usecase.Criterion.OfClient;
import innkeeper.booking.usecase.Criterion.OfOwner;
import innkeeper.booking.usecase.Criterion.OlderThan;
import innkeeper.booking.usecase.Criterion.To;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.util.List;

/** Reads bookings by criteria, each of which is one condition on an index. */
final class BookingSelect {
    static final String ALL = """
            select id, reference, version, status, client_id, hotel_id, owner_id, hotel_name, city, address, timezone,
                check_in_time, check_out_time, room_type_id, room_type_name, check_in, check_out, guests, rooms, total,
                currency, cast(night_prices as text) as night_prices, free_until_days, fee_percent, payment_method,
                booked_at, expires_at, settlement, payment_id, payment_url, payment_expires_at, refund, refund_currency,
                returned, end_reason, was_confirmed
            from bookings
            """;

    private record Condition(String left, Object value, String type) {}

    private BookingSelect() {}

    /** Ids grow with time: their order is that of booking. */
    static List<Booking> list(Session session, List<Criterion> criteria, int limit) {
        StringBuilder text = new StringBuilder(ALL).append("where true");
        Params params = Params.of("limit", limit);
        for (int i = 0; i < criteria.size(); i++) {
            Condition condition = condition(criteria.get(i));
            text.append("\nand %s cast(:value%d as %s)".formatted(condition.left, i, condition.type));
            params = params.and("value" + i, condition.value);
        }
        text.append("\norder by id desc\nlimit :limit");
        return session.query(Sql.named("booking.list", text.toString()), params, BookingColumns::booking);
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
