package innkeeper.hotel.kafka;

import innkeeper.hotel.usecase.CloseHotels;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.event.Received;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.InvalidInput;
import java.util.Map;
import java.util.function.Function;

/** Hears which owners have left. */
public final class UserEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private final Function<Transaction, CloseHotels> closing;

    /** What this service reads of the payload; whoever owns no hotel is passed over by itself. */
    record Data(PersonId userId) {}

    public UserEvents(Function<Transaction, CloseHotels> closing) {
        this.closing = closing;
    }

    public Map<String, EventHandler> handlers() {
        return Map.of("innkeeper.user.deleted", this);
    }

    @Override
    public void handle(Transaction tx, Received event) {
        PersonId owner = event.data(Data.class).userId();
        if (owner == null) {
            throw new InvalidInput("/user_id", "is missing");
        }
        closing.apply(tx).handle(owner);
    }
}
