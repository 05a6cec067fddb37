package innkeeper.auth.person.domain;

import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejection;
import java.time.Duration;
import java.util.List;

/** Everything auth-service understands and refuses. */
public sealed interface AuthRejection extends Rejection {
    /** Address unknown or not verified, or password wrong: which of these is nobody's business. */
    record InvalidCredentials() implements AuthRejection {}

    /** Told only to who knows the password. */
    record AccountSuspended() implements AuthRejection {}

    /** A one-time link that was used, replaced, is over or never was. */
    record InvalidLink() implements AuthRejection {}

    /** The caller is known, but not by the password they gave to confirm it. */
    record WrongPassword() implements AuthRejection {}

    /** An admin alone may know that an address has an account. */
    record AddressTaken() implements AuthRejection {}

    /** What an admin does to others only. */
    record OwnAccount() implements AuthRejection {}

    /** Without one nobody could make another. */
    record LastAdmin() implements AuthRejection {}

    /** A hotelier cannot leave guests without a host; the bookings by reference. */
    record HasFutureBookings(List<String> references) implements AuthRejection {
        public HasFutureBookings {
            references = List.copyOf(references);
        }
    }

    /** Nobody leaves money behind by mistake; the bookings by reference. */
    record HasPaidStays(List<String> references) implements AuthRejection {
        public HasPaidStays {
            references = List.copyOf(references);
        }
    }

    record InvalidRefreshToken() implements AuthRejection {}

    record InvalidAccessToken() implements AuthRejection {}

    record InvalidClient() implements AuthRejection {}

    record InvalidAudience(String service, String audience) implements AuthRejection {}

    /** A credential between services, which whoever is called checks without asking us. */
    record IrrevocableToken() implements AuthRejection {}

    record UnknownSession(SessionId id) implements AuthRejection {}

    record UnknownSigningKey(String kid) implements AuthRejection {}

    /** A limit is used up, or a password was guessed wrong too often. */
    record TooManyRequests(Duration retryAfter) implements AuthRejection {}

    record UnknownUser(PersonId id) implements AuthRejection {}

    /** Nobody is known by this name. */
    record UnknownSubject(SubjectName name) implements AuthRejection {}

    record StaleUser(int current) implements AuthRejection {}
}
