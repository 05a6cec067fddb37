package innkeeper.auth.oauth.http;

import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.InvalidGrant.Fault;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;

/** A request at {@code /v1/oauth/*} that was refused, as RFC 6749, 5.2 says it. */
record OAuthError(String error, String errorDescription) {
    /** Thrown where a handler finds the request wrong. */
    @SuppressWarnings("serial")
    static final class Rejection extends RuntimeException {
        private final transient Answer answer;

        Rejection(Answer answer) {
            super("refused as RFC 6749 says", null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    static Rejection invalidRequest(String description) {
        return new Rejection(answer(400, "invalid_request", description));
    }

    static Rejection invalidScope() {
        return new Rejection(answer(400, "invalid_scope", "This scope cannot be asked for here"));
    }

    static Rejection unsupportedGrant() {
        return new Rejection(answer(400, "unsupported_grant_type", "This grant_type is not offered"));
    }

    /** RFC 7009, 2.2.1. */
    static Rejection unsupportedTokenType() {
        return new Rejection(answer(400, "unsupported_token_type",
                "Credentials between services are not revoked: they end within the hour, or with their key"));
    }

    static Rejection unauthorizedClient() {
        return new Rejection(answer(400, "unauthorized_client", "This client has no business with this"));
    }

    /** RFC 8628, 3.5. */
    static Rejection device(String error, String description) {
        return new Rejection(answer(400, error, description));
    }

    static Rejection invalidClient() {
        return new Rejection(unknownClient());
    }

    static Rejection invalidClient(String description) {
        return new Rejection(unknownClient(description));
    }

    static Answer of(Rejected rejected) {
        return switch ((AuthRejection) rejected.rejection()) {
            case AuthRejection.InvalidCredentials() ->
                answer(400, "invalid_grant",
                        "No account has this address and this password; if you have just registered, use the link in your mail");
            case AuthRejection.SecondFactorRequired _ -> answer(400, "invalid_grant",
                    "The account has a second factor: send its code, or a recovery code, as the parameter otp");
            case AuthRejection.InvalidCode() ->
                answer(400, "invalid_grant", "The code in otp is wrong, over or used: send the one the app shows now");
            case AuthRejection.AccountSuspended() -> answer(400, "invalid_grant", "The account is suspended");
            case AuthRejection.InvalidRefreshToken() -> answer(400, "invalid_grant", "The refresh token is not valid");
            case AuthRejection.InvalidAudience _ ->
                answer(400, "invalid_target", "No credential for this audience is given to this client");
            case AuthRejection.InvalidClient() -> unknownClient();
            case AuthRejection.InvalidGrant(var fault) -> answer(400, "invalid_grant", words(fault));
            case AuthRejection.IssuedToAnother(var named) -> named
                    ? answer(400, "unauthorized_client", "The token was given to another client, which alone can revoke it")
                    : invalidClient("The token was given to a client, which alone can revoke it: send its client_id, and its"
                            + " secret where it has one").answer();
            case AuthRejection.InvalidScope() -> invalidScope().answer();
            case AuthRejection.IrrevocableToken() -> unsupportedTokenType().answer();
            case AuthRejection.UnknownClient _,AuthRejection.ClientOfSettings _,AuthRejection.TooManyRequests _,AuthRejection.InvalidAccessToken(),AuthRejection.ServiceCredential _,AuthRejection.UnknownSession _,AuthRejection.UnknownSigningKey _,AuthRejection.UnknownUser _,AuthRejection.UnknownSubject _,AuthRejection.StaleUser _,AuthRejection.InvalidLink(),AuthRejection.WrongPassword(),AuthRejection.AddressTaken(),AuthRejection.OwnAccount(),AuthRejection.LastAdmin(),AuthRejection.LastOwner(),AuthRejection.UnknownHotel _,AuthRejection.UnknownStaff _,AuthRejection.UnknownInvitation _,AuthRejection.AlreadyStaff _,AuthRejection.NoLongerAllowed(),AuthRejection.VoidInvitation(),AuthRejection.HasStaysAhead _,AuthRejection.CodeRequired(),AuthRejection.WrongCode(),AuthRejection.NoEnrolment(),AuthRejection.NoSecondFactor(),AuthRejection.SecondFactorExists() ->
                throw rejected;
        };
    }

    /** What the kit refuses before a handler sees it. RFC 6749 has no word for limits and for what is away. */
    static Answer of(Problem problem) {
        return switch (problem.kind()) {
            case INVALID -> answer(400, "invalid_request", problem.errors().isEmpty()
                    ? problem.detail()
                    : words(problem.errors().getFirst()));
            case UNSUPPORTED_MEDIA ->
                answer(400, "invalid_request", "Send a form: application/x-www-form-urlencoded");
            case UNAUTHENTICATED, FORBIDDEN, ABSENT, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT, GONE, STALE, TOO_LARGE,UNPROCESSABLE, PRECONDITION_REQUIRED, TOO_MANY, HEADERS_TOO_LARGE, FAULT, UNAVAILABLE ->
                Answer.problem(problem);
        };
    }

    /** Every parameter of a form here is any text once: what the contract finds wrong with one is that it came again. */
    private static String words(FieldError error) {
        return error.pointer().startsWith("/")
                ? repeated(error.pointer().substring(1))
                : "A parameter is not valid: " + shown(error.toString());
    }

    static String repeated(String name) {
        return "A parameter came more than once: " + shown(name);
    }

    /** RFC 6749, 5.2 allows printable ASCII without quotes and backslashes. */
    private static String shown(String text) {
        return text.replaceAll("[^ !#-\\[\\]-~]", "?");
    }

    private static String words(Fault fault) {
        return switch (fault) {
            case CODE -> "The code was used or is over, or was given to another client or redirect";
            case MALFORMED_VERIFIER ->
                "code_verifier is no verifier: it has 43 to 128 letters, digits, hyphens, dots, underscores or tildes (RFC 7636)";
            case WRONG_VERIFIER -> "code_verifier is not that of the code_challenge (RFC 7636, 4.6)";
            case DEVICE_CODE -> "No device of this client waits with this device_code, or its tokens were fetched already";
            case PERSON -> "The person cannot log in any more, or has taken back what they allowed: ask them again";
        };
    }

    private static Answer unknownClient() {
        return unknownClient("No client has this name and this secret");
    }

    private static Answer unknownClient(String description) {
        return answer(401, "invalid_client", description)
                .header("WWW-Authenticate", "Basic realm=\"innkeeper\"");
    }

    private static Answer answer(int status, String error, String description) {
        return Answer.of(status, new OAuthError(error, description)).header("Cache-Control", "no-store")
                .refusedAs(error);
    }
}
