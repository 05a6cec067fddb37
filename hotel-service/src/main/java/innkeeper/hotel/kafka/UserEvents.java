package innkeeper.hotel.kafka;

import innkeeper.hotel.domain.OwnerStanding;
import innkeeper.hotel.usecase.CloseHotels;
import innkeeper.hotel.usecase.Owners;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.event.Received;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hears which owners may sell by now, and which have left. */
public final class UserEvents {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private final Function<Transaction, Owners> owners;
    private final Function<Transaction, CloseHotels> closing;

    /** What this service reads of the payload; whoever has left has no version any more. */
    record Data(PersonId userId, int version, String role, String status, boolean emailVerified) {}

    public UserEvents(Function<Transaction, Owners> owners, Function<Transaction, CloseHotels> closing) {
        this.owners = owners;
        this.closing = closing;
    }

    public Map<String, EventHandler> handlers() {
        Map<String, EventHandler> handlers = new HashMap<>(Map.of("innkeeper.user.deleted", this::left));
        List.of("registered", "updated", "suspended", "reinstated", "leaving", "stayed")
                .forEach(what -> handlers.put("innkeeper.user." + what, this::changed));
        return Map.copyOf(handlers);
    }

    private void left(Transaction tx, Received event) {
        closing.apply(tx).handle(read(event).userId());
    }

    private void changed(Transaction tx, Received event) {
        Data data = read(event);
        if (data.version() < 1) {
            throw new InvalidInput("/version", "is missing");
        }
        if ("hotelier".equals(data.role())) {
            owners.apply(tx).remember(new OwnerStanding(data.userId(), data.version(),
                    !"active".equals(data.status()), data.emailVerified()));
        }
    }

    private static Data read(Received event) {
        Data data = event.data(Data.class);
        if (data.userId() == null) {
            throw new InvalidInput("/user_id", "is missing");
        }
        return data;
    }
}
