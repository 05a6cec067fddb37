package innkeeper.hotel.owner.kafka;

import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.owner.usecase.CloseHotels;
import innkeeper.hotel.owner.usecase.Holdings;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes owners as they are after each event, whatever its type: which hotels are theirs, who may sell by now, and who has left. */
public final class UserEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private final Function<Transaction, Owners> owners;
    private final Function<Transaction, Holdings> holdings;

    /** What this service reads of the payload; whoever has left has no address any more, so none is proven, and no hotels. */
    record Data(PersonId userId, int version, String role, String status, boolean emailVerified,
            List<Relation> relations) {
        boolean isDeleted() {
            return "deleted".equals(status);
        }

        Map<HotelId, Long> owned() {
            return relations.stream().filter(relation -> "owner".equals(relation.relation()))
                    .collect(Collectors.toMap(Relation::hotelId, Relation::version));
        }
    }

    record Relation(HotelId hotelId, String relation, long version) {}

    public UserEvents(Function<Transaction, Owners> owners, Function<Transaction, Holdings> holdings) {
        this.owners = owners;
        this.holdings = holdings;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Data data = read(event);
        Map<HotelId, Long> owned = data.isDeleted() ? Map.of() : data.owned();
        if ("hotelier".equals(data.role()) || !owned.isEmpty()) {
            owners.apply(tx).remember(new OwnerStanding(data.userId(), data.version(),
                    !"active".equals(data.status()), data.emailVerified()));
        }
        if (data.isDeleted()) {
            new CloseHotels(holdings.apply(tx)).handle(data.userId());
        } else if (!owned.isEmpty()) {
            holdings.apply(tx).give(data.userId(), owned);
        }
        return Effect.COMPLETE;
    }

    private static Data read(Received event) {
        Data data = event.data(Data.class);
        if (data.userId() == null) {
            throw new InvalidInput("/user_id", "is missing");
        }
        if (data.version() < 1) {
            throw new InvalidInput("/version", "is missing");
        }
        if (data.relations() == null && !data.isDeleted()) {
            throw new InvalidInput("/relations", "is missing");
        }
        return data;
    }
}
