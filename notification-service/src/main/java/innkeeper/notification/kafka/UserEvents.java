package innkeeper.notification.kafka;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.event.Received;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.usecase.RememberPerson;
import java.util.Map;
import java.util.function.Function;

/** Hears from auth-service who can be written to. */
public final class UserEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private final Function<Transaction, RememberPerson> remember;

    public UserEvents(Function<Transaction, RememberPerson> remember) {
        this.remember = remember;
    }

    public Map<String, EventHandler> byType() {
        return Map.of("innkeeper.user.registered", this, "innkeeper.user.updated", this);
    }

    @Override
    public void handle(Transaction tx, Received event) {
        remember.apply(tx).handle(event.data(UserMessage.class).person(event.time()));
    }
}
