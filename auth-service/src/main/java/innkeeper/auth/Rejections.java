package innkeeper.auth;

import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
import innkeeper.auth.person.domain.AuthRejection.HasFutureBookings;
import innkeeper.auth.person.domain.AuthRejection.HasPaidStays;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.AuthRejection.InvalidAudience;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.AuthRejection.InvalidRefreshToken;
import innkeeper.auth.person.domain.AuthRejection.IrrevocableToken;
import innkeeper.auth.person.domain.AuthRejection.LastAdmin;
import innkeeper.auth.person.domain.AuthRejection.OwnAccount;
import innkeeper.auth.person.domain.AuthRejection.StaleUser;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.AuthRejection.UnknownSession;
import innkeeper.auth.person.domain.AuthRejection.UnknownSigningKey;
import innkeeper.auth.person.domain.AuthRejection.UnknownSubject;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.Problem;

import static innkeeper.kit.problem.ProblemKind.ABSENT;
import static innkeeper.kit.problem.ProblemKind.CONFLICT;
import static innkeeper.kit.problem.ProblemKind.FORBIDDEN;
import static innkeeper.kit.problem.ProblemKind.INVALID;
import static innkeeper.kit.problem.ProblemKind.STALE;
import static innkeeper.kit.problem.ProblemKind.TOO_MANY;
import static innkeeper.kit.problem.ProblemKind.UNAUTHENTICATED;

/** No default: a new rejection does not compile until it has a line here. */
final class Rejections {
    private Rejections() {}

    static Problem explain(Rejection rejection) {
        return switch ((AuthRejection) rejection) {
            case InvalidCredentials() -> new Problem(UNAUTHENTICATED, "invalid-credentials",
                    "No account has this address and this password; if you have just registered, use the link in your mail");
            case AccountSuspended() -> new Problem(FORBIDDEN, "account-suspended",
                    "The account is suspended; ask an administrator");
            case InvalidLink() -> new Problem(INVALID, "invalid-link",
                    "The link was used or replaced, or its time is over: ask for a new one");
            case WrongPassword() -> new Problem(FORBIDDEN, "wrong-password", "The present password is another one");
            case AddressTaken() -> new Problem(CONFLICT, "address-taken", "The address has an account already");
            case OwnAccount() -> new Problem(CONFLICT, "own-account", "Nobody does this to their own account");
            case LastAdmin() -> new Problem(CONFLICT, "last-admin", "Invite another admin before you leave");
            case HasFutureBookings(var references) -> new Problem(CONFLICT, "has-future-bookings",
                    "Guests are expected at your hotels: cancel their bookings or wait until they have left: "
                            + String.join(", ", references));
            case HasPaidStays(var references) -> new Problem(CONFLICT, "has-paid-stays",
                    "Stays that you have paid online, or are about to, are still ahead of you: cancel them, so that what"
                            + " you paid goes back, or wait until they are over: " + String.join(", ", references));
            case InvalidRefreshToken() -> new Problem(UNAUTHENTICATED, "invalid-refresh-token",
                    "The refresh token is unknown, used or over: log in again");
            case InvalidAccessToken() -> new Problem(UNAUTHENTICATED, "invalid-token",
                    "The access token is not one of ours, or is over: refresh it or log in again");
            case InvalidClient() -> new Problem(UNAUTHENTICATED, "invalid-client",
                    "No service has this name and this secret");
            case InvalidAudience(var service, var audience) -> new Problem(FORBIDDEN, "forbidden-audience",
                    "%s gets no credential for %s".formatted(service, audience));
            case IrrevocableToken() -> new Problem(CONFLICT, "irrevocable-token",
                    "A credential between services ends by itself, or with its key");
            case UnknownSession(var id) -> new Problem(ABSENT, "unknown-session", "No session " + id);
            case UnknownSigningKey(var kid) -> new Problem(ABSENT, "unknown-signing-key", "No signing key " + kid);
            case TooManyRequests(var pause) -> new Problem(TOO_MANY, "too-many-requests",
                    "This was tried too often: wait before the next time").retryAfter(pause);
            case UnknownUser(var id) -> new Problem(ABSENT, "unknown-user", "No user " + id);
            case UnknownSubject(var name) -> new Problem(ABSENT, "unknown-user", "Nobody is known as " + name.text());
            case StaleUser(var current) -> new Problem(STALE, "stale",
                    "The profile is at version %d by now".formatted(current));
        };
    }
}
