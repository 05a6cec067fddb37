package innkeeper.booking.postgres;

import innkeeper.booking.domain.Rejection.TooManyOpenNights;
import innkeeper.booking.domain.Terms;
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
            select coalesce(sum((check_out - check_in) * rooms), 0) as open
            from bookings
            where client_id = cast(:client_id as uuid)
            and status in ('PENDING_PAYMENT', 'CONFIRMED')
            and settlement = 'UNPAID'
            and check_out >= current_date
            """);

    private OpenNights() {}

    /** @throws Rejected where with this one they would be more than {@code most} */
    static void require(Transaction tx, Terms wanted, int most) {
        PersonId client = wanted.client();
        tx.query(ALONE, Params.of("client_id", client.toString()), row -> row.flag("is_alone"));
        long open = tx.find(COUNT, Params.of("client_id", client.value()), row -> row.bigint("open")).orElseThrow();
        long asked = (long) wanted.stay().length() * wanted.rooms();
        if (open + asked > most) {
            throw new Rejected(new TooManyOpenNights(open, asked, most));
        }
    }
}
