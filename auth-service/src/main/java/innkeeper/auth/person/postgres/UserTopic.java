package innkeeper.auth.person.postgres;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Standing;
import innkeeper.kit.database.Session;
import innkeeper.kit.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells on {@code innkeeper.user.v1} what happens to people. */
public final class UserTopic {
    private static final String TOPIC = "innkeeper.user.v1";
    private static final String SOURCE = "/auth-service";

    private final Engagements engagements;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public UserTopic(Engagements engagements, Clock clock, Supplier<UUID> ids) {
        this.engagements = engagements;
        this.clock = clock;
        this.ids = ids;
    }

    /** Reads what the person is to hotels as the transaction sees it. */
    public Event of(Session session, PersonEvent event) {
        return new Event(ids.get(), TOPIC, event.id().toString(), "innkeeper.user." + kind(event), SOURCE,
                clock.instant(), data(session, event));
    }

    private static String kind(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered _ -> "registered";
            case PersonEvent.Updated _ -> "updated";
            case PersonEvent.Deleted _ -> "deleted";
            case PersonEvent.RegistrationAttempted _ -> "registration-attempted";
            case PersonEvent.PasswordChanged _ -> "password-changed";
            case PersonEvent.SecondFactorEnabled _ -> "second-factor-enabled";
            case PersonEvent.SecondFactorRemoved _ -> "second-factor-removed";
            case PersonEvent.SecondFactorReset _ -> "second-factor-reset";
            case PersonEvent.RecoveryCodeUsed _ -> "recovery-code-used";
            case PersonEvent.RecoveryCodesRenewed _ -> "recovery-codes-renewed";
            case PersonEvent.SessionReplayed _ -> "session-replayed";
            case PersonEvent.Suspended _ -> "suspended";
            case PersonEvent.Reinstated _ -> "reinstated";
            case PersonEvent.Leaving _ -> "leaving";
            case PersonEvent.Stayed _ -> "stayed";
            case PersonEvent.RelationTold told -> switch (told.news()) {
                case GRANTED -> "relation-granted";
                case CHANGED -> "relation-changed";
                case ENDED -> "relation-ended";
                case OWNERSHIP_RECEIVED -> "ownership-received";
                case OWNERSHIP_GIVEN -> "ownership-given";
                case HOTEL_DELETED -> "hotel-deleted";
            };
        };
    }

    private Object data(Session session, PersonEvent event) {
        return switch (event) {
            case PersonEvent.Deleted(var id, var role, var version) -> new DeletedUser(
                    id.value(), role.code(), "deleted", version);
            case PersonEvent.SessionReplayed(var person, var replayed) -> new ReplayedSession(
                    user(session, person), replayed.value());
            case PersonEvent.RelationTold(var person, _, var hotel, var relation, var by) -> new ToldRelation(
                    user(session, person), hotel, relation, author(by));
            case PersonEvent.Told told -> user(session, told.person());
        };
    }

    private User user(Session session, Person person) {
        Phone phone = person.profile().phone();
        return new User(person.id().value(), person.email().value(), person.fullName(), person.role().code(),
                person.locale(), phone.equals(Phone.NONE) ? null : phone.value(), person.emailVerified(),
                status(person.standing()), engagements.of(session, person.id()), person.version());
    }

    private static Author author(PersonEvent.By by) {
        return switch (by) {
            case PersonEvent.By.Somebody(var person, var name, var as) -> new Author(person.value(), name, as);
            case PersonEvent.By.System() -> new Author(null, "", "system");
        };
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
            boolean emailVerified, String status, List<Engagements.Engagement> relations, int version) {}

    record DeletedUser(UUID userId, String role, String status, int version) {}

    record ReplayedSession(@JsonUnwrapped User user, UUID sessionId) {}

    record ToldRelation(@JsonUnwrapped User user, PersonEvent.Hotel hotel, String relation, Author by) {}

    record Author(UUID personId, String name, String as) {}
}
