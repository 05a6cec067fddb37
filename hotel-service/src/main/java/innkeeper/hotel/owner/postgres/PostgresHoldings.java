package innkeeper.hotel.owner.postgres;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelEvent;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.catalogue.postgres.PostgresHotels;
import innkeeper.hotel.owner.usecase.Holdings;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import java.util.List;
import java.util.Map;

/** Whose the hotels on the market are, in PostgreSQL, within the transaction of one event. */
public final class PostgresHoldings implements Holdings {
    /** In the order of their ids, so that two who lock several never wait for each other. */
    private static final Sql JUST_MADE = Sql.named("hotel.just-made", """
            select %s from hotels h
            where h.owner_id = cast(:owner_id as uuid) and h.owner_version = 0 and h.deleted_at is null
            order by h.id for update
            """.formatted(HotelRows.COLUMNS));

    private static final Sql GIVEN = Sql.named("hotel.given", """
            select %s, given.version as given_version
            from jsonb_to_recordset(cast(:given as jsonb)) as given (hotel uuid, version bigint)
            join hotels h on h.id = given.hotel
            where h.owner_version < given.version and h.deleted_at is null
            order by h.id for update of h
            """.formatted(HotelRows.COLUMNS));

    private static final Sql GIVE = Sql.named("hotel.give", """
            update hotels
            set owner_id = cast(:owner_id as uuid), owner_version = :owner_version, version = :version
            where id = cast(:id as uuid)
            """);

    private record Given(HotelId hotel, long version) {}

    private record Found(Hotel hotel, long version) {}

    private final Transaction tx;
    private final HotelTopic topic;

    public PostgresHoldings(Transaction tx, HotelTopic topic) {
        this.tx = tx;
        this.topic = topic;
    }

    @Override
    public List<Hotel> justMadeBy(PersonId maker) {
        return tx.query(JUST_MADE, Params.of("owner_id", maker.value()), HotelRows::read);
    }

    @Override
    public void remove(Hotel hotel) {
        tx.execute(PostgresHotels.REMOVE, Params.of("id", hotel.id().value()));
        topic.append(tx, new HotelEvent.Deleted(hotel.removed(), Remover.owner(hotel.owner())));
    }

    @Override
    public void give(PersonId owner, Map<HotelId, Long> versions) {
        String given = Json.write(versions.entrySet().stream()
                .map(entry -> new Given(entry.getKey(), entry.getValue())).toList());
        tx.query(GIVEN, Params.of("given", given), row -> new Found(HotelRows.read(row), row.bigint("given_version")))
                .forEach(found -> give(owner, found));
    }

    private void give(PersonId owner, Found found) {
        boolean isTheirs = found.hotel().owner().equals(owner);
        Hotel after = isTheirs ? found.hotel() : found.hotel().handedTo(owner);
        tx.execute(GIVE, Params.of("id", after.id().value()).and("owner_id", owner.value())
                .and("owner_version", found.version()).and("version", after.version()));
        if (!isTheirs) {
            topic.append(tx, new HotelEvent.Updated(after));
        }
    }
}
