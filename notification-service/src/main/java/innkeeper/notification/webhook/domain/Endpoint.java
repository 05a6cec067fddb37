package innkeeper.notification.webhook.domain;

import innkeeper.kernel.HotelId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a system of a hotel hears of its bookings.
 *
 * @param off          empty while it is on
 * @param failingSince since when every call has failed; empty where the last one was taken
 */
public record Endpoint(EndpointId id, HotelId hotel, Wish wish, Keys keys, Optional<Off> off,
        Optional<Instant> failingSince, Instant createdAt, int version) {
    /** What the hotel has a say in; no types are all types, those of the future too. */
    public record Wish(URI url, Set<String> eventTypes, String description) {
        public Wish {
            eventTypes = Set.copyOf(eventTypes);
        }
    }

    /** @param event of the news that it is off; empty where nobody has to be told, as those who run it did it */
    public record Off(Reason reason, Instant at, Optional<UUID> event) {
        public static Off byStaff(Instant at) {
            return new Off(Reason.BY_STAFF, at, Optional.empty());
        }

        public static Off byAdmin(Instant at, UUID event) {
            return new Off(Reason.BY_ADMIN, at, Optional.of(event));
        }
    }

    public enum Reason {
        BY_STAFF,
        /** By an administrator of Innkeeper. */
        BY_ADMIN,
        /** It did nothing but fail for days. */
        FAILING,
        /** It said so itself (410, RFC 9110, 15.5.11). */
        GONE
    }

    public boolean isOn() {
        return off.isEmpty();
    }

    public boolean wants(String eventType) {
        return isOn() && (wish.eventTypes().isEmpty() || wish.eventTypes().contains(eventType));
    }

    public Endpoint with(Wish next) {
        return new Endpoint(id, hotel, next, keys, off, failingSince, createdAt, version);
    }

    public Endpoint with(Keys next) {
        return new Endpoint(id, hotel, wish, next, off, failingSince, createdAt, version);
    }

    /** On again, its failures are forgotten. */
    public Endpoint turnedOn() {
        return new Endpoint(id, hotel, wish, keys, Optional.empty(), Optional.empty(), createdAt, version);
    }

    /** What is off already stays off as it was. */
    public Endpoint turnedOff(Off next) {
        return isOn()
                ? new Endpoint(id, hotel, wish, keys, Optional.of(next), failingSince, createdAt, version)
                : this;
    }
}
