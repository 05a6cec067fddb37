package innkeeper.auth.limit.http;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Limit;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.person.domain.AuthRejection.InvalidRefreshToken;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Call;
import innkeeper.kit.limit.LimitedCall;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.telemetry.Telemetry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Guards a route with one line: takes the request off its limits, refuses it with 429 where one is used up, and has
 * every answer of the call, a rejection too, say what is left.
 */
public final class Limits {
    private final RateLimits limits;
    private final Map<Limit, Rate> rates;
    private final PasswordTrials trials;
    private final Telemetry telemetry;

    public Limits(RateLimits limits, Map<Limit, Rate> rates, PasswordTrials trials, Telemetry telemetry) {
        this.limits = limits;
        this.rates = rates;
        this.trials = trials;
        this.telemetry = telemetry;
    }

    public void login(Call call, EmailAddress email) {
        Network from = network(call);
        spend(call, Map.of(Limit.LOGIN_PER_ADDRESS, from.hash(), Limit.LOGIN_PER_ACCOUNT, account(email, from)));
    }

    public void register(Call call, EmailAddress email) {
        spend(call, Map.of(Limit.REGISTER_PER_ADDRESS, network(call).hash(),
                Limit.REGISTER_PER_ACCOUNT, AccountKey.of(email).hash()));
    }

    /** Something that has a letter sent to the address. */
    public void letter(Call call, EmailAddress email) {
        Network from = network(call);
        spend(call, Map.of(Limit.LETTER_PER_ADDRESS, from.hash(), Limit.LETTER_PER_ACCOUNT, account(email, from)));
    }

    /** Looking at a link that came by letter, or using it. */
    public void link(Call call) {
        spend(call, Map.of(Limit.LINK_PER_ADDRESS, network(call).hash()));
    }

    /** A code of a device, which anybody could guess at; what one address has used up takes nothing off the total. */
    public void userCode(Call call) {
        spend(call, Map.of(Limit.USER_CODE_PER_ADDRESS, network(call).hash(), Limit.USER_CODE_IN_TOTAL, "all"));
    }

    /** Tokens for nobody in particular, or for who did not prove to be somebody. */
    public void token(Call call) {
        spend(call, Map.of(Limit.TOKEN_PER_ADDRESS, network(call).hash()));
    }

    /** A service that has proved who it is: nobody else can spend its quota, wherever they ask from. */
    public void service(Call call, String name) {
        spend(call, Map.of(Limit.TOKEN_PER_ACCOUNT, AccountKey.client(name).hash()));
    }

    /**
     * A refresh token that is good takes its holder's share, which nobody else can spend; one that is not counts where it
     * came from.
     */
    public <T> T refresh(Call call, Function<Consumer<PersonId>, T> exchange) {
        LimitedCall limited = limited(call, Set.of(Limit.TOKEN_PER_ADDRESS, Limit.TOKEN_PER_ACCOUNT));
        try {
            return exchange.apply(holder -> limited.spend(Limit.TOKEN_PER_ACCOUNT.code(), holder.toString()));
        } catch (Rejected e) {
            if (e.rejection() instanceof InvalidRefreshToken) {
                limited.spend(Limit.TOKEN_PER_ADDRESS.code(), network(call).hash());
            }
            throw e;
        }
    }

    /** A password that the caller is asked for once more; a stolen token cannot use up what its owner has elsewhere. */
    public void password(Call call) {
        spend(call, Map.of(Limit.PASSWORD_PER_ACCOUNT, call.access().subject().sessionId()));
    }

    /** Where the account is known it has a quota of its own there, which strangers cannot use up. */
    private String account(EmailAddress email, Network from) {
        AccountKey account = AccountKey.of(email);
        return trials.knows(account, from) ? account.hash() + from.hash() : account.hash();
    }

    /** As the counters of wrong passwords know where the call comes from. */
    public static Network network(Call call) {
        return Network.of(call.clientAddress().network());
    }

    private void spend(Call call, Map<Limit, String> keys) {
        Map<Limit, String> ordered = new EnumMap<>(keys);
        LimitedCall limited = limited(call, ordered.keySet());
        ordered.forEach((limit, key) -> limited.spend(limit.code(), key));
    }

    private LimitedCall limited(Call call, Set<Limit> limits) {
        Map<String, Rate> named = new LinkedHashMap<>();
        limits.stream().sorted().forEach(limit -> named.put(limit.code(), rates.get(limit)));
        return new LimitedCall(call, this.limits, named, telemetry,
                pause -> new Rejected(new TooManyRequests(pause)));
    }
}
