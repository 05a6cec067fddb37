package innkeeper.hotel.owner.kafka;

import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.owner.usecase.CloseHotels;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.InvalidInput;
import java.util.function.Function;

/** Takes owners as they are after each event, whatever its type: who may sell by now, and who has left. */
public final class UserEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private final Function<Transaction, Owners> owners;
    private final Function<Transaction, CloseHotels> closing;

    /** What this service reads of the payload; whoever has left has no address any more, so none is proven. */
    record Data(PersonId userId, int version, String role, String status, boolean emailVerified) {}

    public UserEvents(Function<Transaction, Owners> owners, Function<Transaction, CloseHotels> closing) {
        this.owners = owners;
        this.closing = closing;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Data data = read(event);
        if ("hotelier".equals(data.role())) {
            owners.apply(tx).remember(new OwnerStanding(data.userId(), data.version(),
                    !"active".equals(data.status()), data.emailVerified()));
        }
        if ("deleted".equals(data.status())) {
            closing.apply(tx).handle(data.userId());
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
        return data;
    }
}
