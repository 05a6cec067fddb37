package innkeeper.auth.person.postgres;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Standing;
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

    public Event of(PersonEvent event) {
        return new Event(ids.get(), TOPIC, event.id().toString(), "innkeeper.user." + kind(event), SOURCE,
                clock.instant(), data(event));
    }

    private static String kind(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered _ -> "registered";
            case PersonEvent.Updated _ -> "updated";
            case PersonEvent.Deleted _ -> "deleted";
            case PersonEvent.RegistrationAttempted _ -> "registration-attempted";
            case PersonEvent.PasswordChanged _ -> "password-changed";
            case PersonEvent.SessionReplayed _ -> "session-replayed";
            case PersonEvent.Suspended _ -> "suspended";
            case PersonEvent.Reinstated _ -> "reinstated";
            case PersonEvent.Leaving _ -> "leaving";
            case PersonEvent.Stayed _ -> "stayed";
        };
    }

    private static Object data(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Deleted(var id, var role, var version) -> new DeletedUser(
                    id.value(), role.code(), "deleted", version);
            case PersonEvent.SessionReplayed(var person, var session) -> new ReplayedSession(
                    user(person), session.value());
            case PersonEvent.Told told -> user(told.person());
        };
    }

    private static User user(Person person) {
        Phone phone = person.profile().phone();
        return new User(person.id().value(), person.email().value(), person.fullName(), person.role().code(),
                person.locale(), phone.equals(Phone.NONE) ? null : phone.value(), person.emailVerified(),
                status(person.standing()), person.version());
    }

    private static String status(Standing standing) {
        return switch (standing) {
            case Standing.Active() -> "active";
            case Standing.Suspended _ -> "suspended";
            case Standing.Leaving _ -> "leaving";
        };
    }

    /** The payloads, as AsyncAPI describes them. */
    record User(
            UUID userId, String email, String fullName, String role, String locale, String phone,
            boolean emailVerified, String status, int version) {}

    record DeletedUser(UUID userId, String role, String status, int version) {}

    record ReplayedSession(@JsonUnwrapped User user, UUID sessionId) {}
}
