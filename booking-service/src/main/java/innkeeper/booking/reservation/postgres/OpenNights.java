package innkeeper.booking.reservation.postgres;

import innkeeper.booking.rejection.domain.BookingRejection.TooManyOpenNights;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;

/** The room-nights to come that a client has taken and not paid: held, or to be paid at the desk. */
final class OpenNights {
    /** Bookings of one client are opened one after the other, so that each sees those before it. */
    private static final Sql ALONE = Sql.named("booking.alone", """
            select true as is_alone from pg_advisory_xact_lock(hashtextextended(:client_id, 0))
            """);

    private static final Sql COUNT = Sql.named("booking.open-nights", """
            select coalesce(sum(rooms.check_out - rooms.check_in), 0) as open
            from bookings
            join booking_rooms as rooms on rooms.booking_id = bookings.id
            where bookings.client_id = cast(:client_id as uuid)
            and bookings.status in ('PENDING_PAYMENT', 'CONFIRMED')
            and bookings.settlement = 'UNPAID'
            and rooms.status in ('PENDING_PAYMENT', 'CONFIRMED')
            and rooms.check_out >= current_date
            """);

    private OpenNights() {}

    /** @throws Rejected where with those asked for they would be more than {@code most} */
    static void require(Transaction tx, PersonId client, long asked, int most) {
        tx.query(ALONE, Params.of("client_id", client.toString()), row -> row.flag("is_alone"));
        long open = tx.find(COUNT, Params.of("client_id", client.value()), row -> row.bigint("open")).orElseThrow();
        if (open + asked > most) {
            throw new Rejected(new TooManyOpenNights(open, asked, most));
        }
    }
}
