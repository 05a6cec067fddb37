package innkeeper.hotel.owner.postgres;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelEvent;
import innkeeper.hotel.catalogue.postgres.HotelAnnouncements;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.catalogue.postgres.PostgresHotels;
import innkeeper.hotel.owner.usecase.CloseHotels.Holdings;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.util.List;

/** What owners have on the market in PostgreSQL, within the transaction of one event. */
public final class PostgresHoldings implements Holdings {
    /** In the order of their ids, so that two who lock several never wait for each other. */
    private static final Sql OF_OWNER = Sql.named("hotel.of-owner", """
            select %s from hotels h
            where h.owner_id = cast(:owner_id as uuid) and h.deleted_at is null
            order by h.id for update
            """.formatted(HotelRows.COLUMNS));

    private final Transaction tx;
    private final HotelAnnouncements announcements;

    public PostgresHoldings(Transaction tx, HotelAnnouncements announcements) {
        this.tx = tx;
        this.announcements = announcements;
    }

    @Override
    public List<Hotel> of(PersonId owner) {
        return tx.query(OF_OWNER, Params.of("owner_id", owner.value()), HotelRows::read);
    }

    @Override
    public void remove(Hotel hotel) {
        tx.execute(PostgresHotels.REMOVE, Params.of("id", hotel.id().value()));
        announcements.append(tx, new HotelEvent.Deleted(hotel.removed()));
    }
}
