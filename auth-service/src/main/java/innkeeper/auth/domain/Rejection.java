package innkeeper.auth.domain;

import innkeeper.auth.domain.session.SessionId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Refusal;
import java.time.Duration;
import java.util.List;

/** Everything auth-service understands and refuses. */
public sealed interface Rejection extends Refusal {
    /** Address unknown or not verified, or password wrong: which of these is nobody's business. */
    record InvalidCredentials() implements Rejection {}

    /** Told only to who knows the password. */
    record AccountSuspended() implements Rejection {}

    /** A one-time link that was used, replaced, is over or never was. */
    record InvalidLink() implements Rejection {}

    /** The caller is known, but not by the password they gave to confirm it. */
    record WrongPassword() implements Rejection {}

    /** An admin alone may know that an address has an account. */
    record AddressTaken() implements Rejection {}

    /** What an admin does to others only. */
    record OwnAccount() implements Rejection {}

    /** Without one nobody could make another. */
    record LastAdmin() implements Rejection {}

    /** A hotelier cannot leave guests without a host; the bookings by reference. */
    record HasFutureBookings(List<String> references) implements Rejection {
        public HasFutureBookings {
            references = List.copyOf(references);
        }
    }

    /** Nobody leaves money behind by mistake; the bookings by reference. */
    record HasPaidStays(List<String> references) implements Rejection {
        public HasPaidStays {
            references = List.copyOf(references);
        }
    }

    record InvalidRefreshToken() implements Rejection {}

    record InvalidAccessToken() implements Rejection {}

    record InvalidClient() implements Rejection {}

    record InvalidAudience(String service, String audience) implements Rejection {}

    /** A credential between services, which whoever is called checks without asking us. */
    record IrrevocableToken() implements Rejection {}

    record UnknownSession(SessionId id) implements Rejection {}

    record UnknownSigningKey(String kid) implements Rejection {}

    /** A limit is used up, or a password was guessed wrong too often. */
    record TooManyRequests(Duration retryAfter) implements Rejection {}

    record UnknownUser(PersonId id) implements Rejection {}

    /** Nobody is known by this name. */
    record UnknownSubject(SubjectName name) implements Rejection {}

    record StaleUser(int current) implements Rejection {}
}
