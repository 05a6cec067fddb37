package innkeeper.auth;

import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
import innkeeper.auth.person.domain.AuthRejection.ClientOfSettings;
import innkeeper.auth.person.domain.AuthRejection.CodeRequired;
import innkeeper.auth.person.domain.AuthRejection.HasStaysAhead;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.AuthRejection.InvalidAudience;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.auth.person.domain.AuthRejection.InvalidCode;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.AuthRejection.InvalidGrant;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.AuthRejection.InvalidRefreshToken;
import innkeeper.auth.person.domain.AuthRejection.InvalidScope;
import innkeeper.auth.person.domain.AuthRejection.IrrevocableToken;
import innkeeper.auth.person.domain.AuthRejection.IssuedToAnother;
import innkeeper.auth.person.domain.AuthRejection.LastAdmin;
import innkeeper.auth.person.domain.AuthRejection.NoEnrolment;
import innkeeper.auth.person.domain.AuthRejection.NoSecondFactor;
import innkeeper.auth.person.domain.AuthRejection.OwnAccount;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorExists;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorRequired;
import innkeeper.auth.person.domain.AuthRejection.ServiceCredential;
import innkeeper.auth.person.domain.AuthRejection.StaleUser;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.AuthRejection.UnknownClient;
import innkeeper.auth.person.domain.AuthRejection.UnknownSession;
import innkeeper.auth.person.domain.AuthRejection.UnknownSigningKey;
import innkeeper.auth.person.domain.AuthRejection.UnknownSubject;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.AuthRejection.WrongCode;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.auth.person.domain.AuthRejection.AlreadyStaff;
import innkeeper.auth.person.domain.AuthRejection.LastOwner;
import innkeeper.auth.person.domain.AuthRejection.UnknownHotel;
import innkeeper.auth.person.domain.AuthRejection.UnknownStaff;
import innkeeper.auth.person.domain.AuthRejection.UnknownInvitation;
import innkeeper.auth.person.domain.AuthRejection.NoLongerAllowed;
import innkeeper.auth.person.domain.AuthRejection.VoidInvitation;
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
            case SecondFactorRequired _ -> new Problem(UNAUTHENTICATED, "second-factor-required",
                    "The account has a second factor: send the code that the app shows, or a recovery code, as well");
            case InvalidCode() -> new Problem(UNAUTHENTICATED, "invalid-code",
                    "The code is wrong, over or used: send the one that the app shows now, or a recovery code");
            case CodeRequired() -> new Problem(FORBIDDEN, "code-required",
                    "Send the code that your app shows, or a recovery code, as well");
            case WrongCode() -> new Problem(FORBIDDEN, "wrong-code",
                    "The code is wrong, over or used: send the one that the app shows now");
            case NoEnrolment() -> new Problem(CONFLICT, "no-enrolment",
                    "No enrolment waits for its code: begin one, and confirm it before it ends");
            case NoSecondFactor() -> new Problem(CONFLICT, "no-second-factor", "You have no second factor");
            case SecondFactorExists() -> new Problem(CONFLICT, "second-factor-exists",
                    "You have a second factor already: remove it before you set up another");
            case AccountSuspended() -> new Problem(FORBIDDEN, "account-suspended",
                    "The account is suspended; ask an administrator");
            case InvalidLink() -> new Problem(INVALID, "invalid-link",
                    "The link was used or replaced, or its time is over: ask for a new one");
            case WrongPassword() -> new Problem(FORBIDDEN, "wrong-password", "The present password is another one");
            case AddressTaken() -> new Problem(CONFLICT, "address-taken", "The address has an account already");
            case OwnAccount() -> new Problem(CONFLICT, "own-account", "Nobody does this to their own account");
            case LastAdmin() -> new Problem(CONFLICT, "last-admin", "Invite another admin before you leave");
            case LastOwner() -> new Problem(CONFLICT, "last-owner",
                    "A hotel always has an owner: hand it over, or delete it, first");
            case UnknownHotel(var id) -> new Problem(ABSENT, "unknown-hotel", "No hotel " + id);
            case UnknownStaff(var id) -> new Problem(ABSENT, "unknown-staff", "Nobody at the hotel is " + id);
            case UnknownInvitation(var id) -> new Problem(ABSENT, "unknown-invitation", "No invitation waits as " + id);
            case AlreadyStaff(var owner) -> new Problem(CONFLICT, "already-staff", owner
                    ? "The hotel is theirs already"
                    : "They work for the hotel already: change what they are there instead");
            case NoLongerAllowed() -> new Problem(FORBIDDEN, "not-hotel-staff", "You have just lost the right to do this");
            case VoidInvitation() -> new Problem(CONFLICT, "void-invitation",
                    "Who invited you may no longer do so, the hotel has another owner, you have left it, or it is gone: ask the"
                            + " hotel for a new invitation");
            case HasStaysAhead(var references) -> new Problem(CONFLICT, "has-stays-ahead",
                    "Stays that you have booked are still ahead of you: cancel them first, so that the rooms are free and"
                            + " what has to go back of your money does, or wait until they are over: "
                            + String.join(", ", references));
            case InvalidRefreshToken() -> new Problem(UNAUTHENTICATED, "invalid-refresh-token",
                    "The refresh token is unknown, used or over: log in again");
            case InvalidAccessToken() -> new Problem(UNAUTHENTICATED, "invalid-token",
                    "The access token is not one of ours, or is over: refresh it or log in again");
            case ServiceCredential(var audience) -> new Problem(UNAUTHENTICATED, "invalid-token",
                    "The access token is a service's, for the gRPC port of %s: here people show theirs".formatted(audience));
            case InvalidClient() -> new Problem(UNAUTHENTICATED, "invalid-client",
                    "No service has this name and this secret");
            case IssuedToAnother _ -> new Problem(UNAUTHENTICATED, "invalid-client",
                    "The token was given to another client");
            case InvalidGrant _ -> new Problem(INVALID, "invalid-grant",
                    "The code was used or is over, or was given to somebody else: ask for a new one");
            case InvalidScope() -> new Problem(INVALID, "invalid-scope", "The session was not opened with this scope");
            case UnknownClient(var id) -> new Problem(ABSENT, "unknown-oauth-client", "No client " + id);
            case ClientOfSettings(var id) -> new Problem(CONFLICT, "client-of-settings",
                    "The settings of auth-service name %s: take it away there".formatted(id));
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
