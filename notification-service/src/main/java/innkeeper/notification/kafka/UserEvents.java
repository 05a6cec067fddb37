package innkeeper.notification.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.event.Received;
import innkeeper.notification.domain.Language;
import innkeeper.notification.domain.Person;
import innkeeper.notification.usecase.RememberPerson;
import java.util.Map;
import java.util.function.Function;

/** Hears from auth-service who can be written to. */
public final class UserEvents implements EventHandler {
    public static final String TOPIC = "innkeeper.user.v1";

    private final Function<Transaction, RememberPerson> remember;

    private record User(PersonId userId, String email, String fullName, String locale) {}

    public UserEvents(Function<Transaction, RememberPerson> remember) {
        this.remember = remember;
    }

    public Map<String, EventHandler> byType() {
        return Map.of("innkeeper.user.registered", this, "innkeeper.user.updated", this);
    }

    @Override
    public void handle(Transaction tx, Received event) {
        User user = event.data(User.class);
        remember.apply(tx).handle(new Person(
                user.userId(), user.email(), user.fullName(), Language.of(user.locale()), event.time()));
    }
}
