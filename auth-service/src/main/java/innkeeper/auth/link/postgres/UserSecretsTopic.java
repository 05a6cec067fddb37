package innkeeper.auth.link.postgres;

import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.kit.event.Event;
import innkeeper.kit.seal.SealedTopic;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells notification-service, sealed, what only a person's mailbox may get. */
public final class UserSecretsTopic {
    private static final String SOURCE = "/auth-service";
    private static final String TYPE = "innkeeper.user-secret.";
    private static final String NO_LINK = "";

    private final SealedTopic topic;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public UserSecretsTopic(SealedTopic topic, Clock clock, Supplier<UUID> ids) {
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

    /**
     * The link by which an address is invited to work for a hotel.
     *
     * @param recipient the person's id, or the invitation's where the address has no account
     */
    public Event staffInvitation(UUID recipient, EmailAddress address, String locale, URI link, Instant expiresAt, Work work) {
        return event("staff-invitation", recipient, new Content(address.value(), locale, link.toString(), expiresAt, work));
    }

    private Event event(String kind, Person person, String link, Instant expiresAt) {
        return event(kind, person.id().value(), new Content(person.email().value(), person.locale(), link, expiresAt, null));
    }

    private Event event(String kind, UUID recipient, Content content) {
        return new Event(ids.get(), topic.topic().name(), recipient.toString(), TYPE + kind, SOURCE, clock.instant(),
                new Secret(recipient, topic.envelope().seal(content)));
    }

    /** What an invitation offers: at which hotel, as what, and who invites. */
    public record Work(String hotel, String relation, String by) {}

    /** The payload, as AsyncAPI describes it, and what is sealed in it. */
    record Secret(UUID userId, String sealed) {}

    record Content(String email, String locale, String link, Instant expiresAt, Work work) {
        @Override
        public String toString() {
            return "Content[***]";
        }
    }
}
