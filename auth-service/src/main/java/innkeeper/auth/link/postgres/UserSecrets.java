package innkeeper.auth.link.postgres;

import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.Person;
import innkeeper.kit.event.Event;
import innkeeper.kit.seal.SealedTopic;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** What only a person's mailbox may get, sealed for notification-service. */
public final class UserSecrets {
    private static final String SOURCE = "/auth-service";
    private static final String TYPE = "innkeeper.user-secret.";
    private static final String NO_LINK = "";

    private final SealedTopic topic;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public UserSecrets(SealedTopic topic, Clock clock, Supplier<UUID> ids) {
        this.topic = topic;
        this.clock = clock;
        this.ids = ids;
    }

    Event letter(Person person, OneTimeLink link) {
        return event(link.purpose().code(), person, link.address().toString(), link.expiresAt());
    }

    /** The last letter, to somebody of whom nobody will know the address any more. */
    Event farewell(Person person) {
        return event("farewell", person, NO_LINK, null);
    }

    private Event event(String kind, Person person, String link, Instant expiresAt) {
        Content content = new Content(person.email().value(), person.locale(), link, expiresAt);
        return new Event(ids.get(), topic.topic().name(), person.id().toString(), TYPE + kind, SOURCE, clock.instant(),
                new Secret(person.id().value(), topic.envelope().seal(content)));
    }

    /** The payload, as AsyncAPI describes it, and what is sealed in it. */
    record Secret(UUID userId, String sealed) {}

    record Content(String email, String locale, String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "Content[***]";
        }
    }
}
