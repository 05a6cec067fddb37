package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Asked;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.IssuedCode;
import innkeeper.auth.session.domain.RefreshToken;
import java.time.Clock;
import java.util.function.Supplier;

/** Gives a program the code that somebody's consent is worth. */
public final class IssueCode {
    private final Codes codes;
    private final GrantRules rules;
    private final Clock clock;
    private final Supplier<String> secrets;

    public IssueCode(Codes codes, GrantRules rules, Clock clock, Supplier<String> secrets) {
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
        this.secrets = secrets;
    }

    public String handle(Asked asked, Authenticated who) {
        String code = secrets.get();
        codes.keep(RefreshToken.Hash.of(code).value(),
                new IssuedCode.Fresh(asked, who, clock.instant().plus(rules.codeLife())));
        return code;
    }
}
