package innkeeper.auth.grant.usecase;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.grant.domain.Challenge;
import innkeeper.auth.grant.domain.IssuedCode;
import innkeeper.auth.person.domain.AuthRejection.InvalidGrant;
import innkeeper.auth.person.domain.AuthRejection.InvalidGrant.Fault;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Exchanges an authorization code for tokens, once; a code that comes again ends the session that came of it. */
public final class RedeemCode {
    private final Codes codes;
    private final OpenSession openSession;
    private final Sessions sessions;
    private final Tally tally;
    private final Clock clock;

    public RedeemCode(Codes codes, OpenSession openSession, Sessions sessions, Tally tally, Clock clock) {
        this.codes = codes;
        this.openSession = openSession;
        this.sessions = sessions;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * @throws Rejected with {@link InvalidGrant}: what is wrong with the code, nobody is told; what is wrong with the verifier,
     *     the program that the code was given to
     */
    public OpenSession.Opened handle(
            String code, RegisteredClient client, String redirectUri, String verifier, String address) {
        String hash = RefreshToken.Hash.of(code).value();
        return switch (codes.find(hash).orElseThrow(() -> refused("unknown"))) {
            case IssuedCode.Used used -> throw replayed(used);
            case IssuedCode.Fresh fresh when !clock.instant().isBefore(fresh.expiresAt()) -> throw refused("over");
            case IssuedCode.Fresh(var asked, _, _) when !asked.client().equals(client.id())
                    || !asked.redirectUri().equals(redirectUri) ->
                throw refused("stranger");
            case IssuedCode.Fresh(var asked, _, _) when !asked.challenge().answeredBy(verifier) ->
                throw refused("stranger", Challenge.isVerifier(verifier)
                        ? Fault.WRONG_VERIFIER
                        : Fault.MALFORMED_VERIFIER);
            case IssuedCode.Fresh(var asked, var who, _) -> {
                OpenSession.Opened opened =
                        openSession.handle(who, client, asked.scope(), address, asked.nonce());
                if (!codes.use(hash, opened.session())) {
                    sessions.close(opened.session(), clock.instant());
                    throw codes.find(hash).filter(IssuedCode.Used.class::isInstance).map(IssuedCode.Used.class::cast)
                            .map(this::replayed).orElseGet(() -> refused("unknown"));
                }
                tally.count("codes", "exchanged");
                yield opened;
            }
        };
    }

    /** Somebody has a copy (RFC 6749, 4.1.2). */
    private Rejected replayed(IssuedCode.Used used) {
        sessions.close(used.session(), clock.instant());
        return refused("replayed");
    }

    private Rejected refused(String outcome) {
        return refused(outcome, Fault.CODE);
    }

    private Rejected refused(String outcome, Fault fault) {
        tally.count("codes", outcome);
        return new Rejected(new InvalidGrant(fault));
    }
}
