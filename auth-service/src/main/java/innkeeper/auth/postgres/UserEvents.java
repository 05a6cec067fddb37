package innkeeper.auth.postgres;

import innkeeper.auth.domain.PersonEvent;
import innkeeper.kit.event.Event;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** What happens to people as the other services hear it, on {@code innkeeper.user.v1}. */
public final class UserEvents {
    private static final String TOPIC = "innkeeper.user.v1";
    private static final String SOURCE = "/auth-service";

    private final Clock clock;
    private final Supplier<UUID> ids;

    public UserEvents(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Event of(PersonEvent event) {
        var person = event.person();
        var data = new User(person.id().value(), person.email().value(), person.fullName(), person.role().code(),
                person.locale(), person.profile().phone().value().isEmpty() ? null : person.profile().phone().value(),
                person.emailVerified());
        return new Event(ids.get(), TOPIC, person.id().toString(), type(event), SOURCE, clock.instant(), data);
    }

    private static String type(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered _ -> "innkeeper.user.registered";
            case PersonEvent.Updated _ -> "innkeeper.user.updated";
        };
    }

    /** The payload, as AsyncAPI describes it. */
    record User(UUID userId, String email, String fullName, String role, String locale, String phone,
            boolean emailVerified) {}
}
