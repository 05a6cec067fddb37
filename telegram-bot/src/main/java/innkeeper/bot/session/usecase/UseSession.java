package innkeeper.bot.session.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** Lets a chat act as its person. Runs under the chat's lease, so that of one session no two refresh at once. */
public final class UseSession {
    /** A token that is over before its call arrives is of no use. */
    private static final Duration SPARE = Duration.ofSeconds(20);

    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    public UseSession(Accounts accounts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    public boolean open(Chat chat) {
        return sessions.of(chat.id()).isPresent();
    }

    /**
     * @param call gets the person's access token, a second time with a new one where it says that the first is good no more
     * @throws NotLoggedIn where there is no session, or it was ended elsewhere
     */
    public <T> T as(Chat chat, Function<String, T> call) {
        Tokens tokens = sessions.of(chat.id()).orElseThrow(() -> new NotLoggedIn(false));
        boolean fresh = clock.instant().plus(SPARE).isBefore(tokens.goodUntil());
        Tokens used = fresh ? tokens : renewed(chat, tokens);
        try {
            return call.apply(used.access());
        } catch (Unauthenticated _) {
            return once(chat, call, renewed(chat, used));
        }
    }

    private <T> T once(Chat chat, Function<String, T> call, Tokens tokens) {
        try {
            return call.apply(tokens.access());
        } catch (Unauthenticated _) {
            throw over(chat);
        }
    }

    private Tokens renewed(Chat chat, Tokens tokens) {
        Tokens renewed = accounts.refresh(tokens.refresh()).orElseThrow(() -> over(chat));
        sessions.renew(chat.id(), renewed);
        return renewed;
    }

    private NotLoggedIn over(Chat chat) {
        sessions.end(chat);
        return new NotLoggedIn(true);
    }

    /** The log-in that waits in this chat, or a new one. */
    public Login login(Chat chat) {
        return sessions.waiting(chat.id()).filter(login -> clock.instant().isBefore(login.expiresAt())).orElseGet(() -> {
            Login login = accounts.begin(chat.id());
            sessions.expect(login);
            return login;
        });
    }

    /** Ends the session at auth-service, then here. */
    public void end(Chat chat) {
        sessions.of(chat.id()).ifPresent(tokens -> {
            accounts.revoke(tokens.refresh());
            sessions.end(chat);
        });
    }
}
