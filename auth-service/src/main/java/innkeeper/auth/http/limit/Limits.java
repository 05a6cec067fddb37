package innkeeper.auth.http.limit;

import innkeeper.auth.domain.limit.AccountKey;
import innkeeper.auth.domain.limit.Limit;
import innkeeper.auth.domain.limit.Network;
import innkeeper.auth.domain.limit.Quota;
import innkeeper.auth.usecase.limit.PasswordTrials;
import innkeeper.auth.usecase.limit.RateLimits;
import innkeeper.kernel.PersonId;
import innkeeper.kit.http.Call;
import innkeeper.kit.telemetry.Telemetry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Guards a route with one line: takes the request off its limits, refuses it with 429 where one is used up, and has
 * every answer of the call, a refusal too, say what is left.
 */
public final class Limits {
    private final RateLimits limits;
    private final Map<Limit, Quota> quotas;
    private final PasswordTrials trials;
    private final Telemetry telemetry;

    public Limits(RateLimits limits, Map<Limit, Quota> quotas, PasswordTrials trials, Telemetry telemetry) {
        this.limits = limits;
        this.quotas = quotas;
        this.trials = trials;
        this.telemetry = telemetry;
    }

    /** Where the account is known it has a quota of its own there, which strangers cannot use up. */
    public void login(Call call, String email) {
        var account = AccountKey.named(email);
        var from = network(call);
        var key = trials.knows(account, from) ? account.hash() + from.hash() : account.hash();
        spend(call, Map.of(Limit.LOGIN_PER_ADDRESS, from.hash(), Limit.LOGIN_PER_ACCOUNT, key));
    }

    public void register(Call call, String email) {
        spend(call, Map.of(Limit.REGISTER_PER_ADDRESS, network(call).hash(),
                Limit.REGISTER_PER_ACCOUNT, AccountKey.named(email).hash()));
    }

    /** Something that has a letter sent to the address. */
    public void letter(Call call, String email) {
        spend(call, Map.of(Limit.LETTER_PER_ADDRESS, network(call).hash(),
                Limit.LETTER_PER_ACCOUNT, AccountKey.named(email).hash()));
    }

    /** Looking at a link that came by letter, or using it. */
    public void link(Call call) {
        spend(call, Map.of(Limit.LINK_PER_ADDRESS, network(call).hash()));
    }

    /** Tokens for nobody in particular. */
    public void token(Call call) {
        spend(call, Map.of(Limit.TOKEN_PER_ADDRESS, network(call).hash()));
    }

    public void token(Call call, String client) {
        spend(call, Map.of(Limit.TOKEN_PER_ADDRESS, network(call).hash(),
                Limit.TOKEN_PER_ACCOUNT, AccountKey.named(client).hash()));
    }

    /** A refresh token says whose it is only once it was looked up: what is answered then takes the account's share. */
    public Consumer<PersonId> refresh(Call call) {
        var toll = toll(call, Set.of(Limit.TOKEN_PER_ADDRESS, Limit.TOKEN_PER_ACCOUNT));
        toll.pay(Limit.TOKEN_PER_ADDRESS, network(call).hash());
        return holder -> toll.pay(Limit.TOKEN_PER_ACCOUNT, holder.toString());
    }

    /** A password that the caller is asked for once more. */
    public void password(Call call) {
        spend(call, Map.of(Limit.PASSWORD_PER_ACCOUNT, call.access().subject().id()));
    }

    /** As the counters of wrong passwords know where the call comes from. */
    public static Network network(Call call) {
        return Network.of(call.clientAddress().network());
    }

    private void spend(Call call, Map<Limit, String> keys) {
        var limited = new EnumMap<>(keys);
        var toll = toll(call, limited.keySet());
        limited.forEach(toll::pay);
    }

    private Toll toll(Call call, Set<Limit> limited) {
        var policies = new EnumMap<>(quotas);
        policies.keySet().retainAll(limited);
        return new Toll(call, limits, policies, telemetry);
    }
}
