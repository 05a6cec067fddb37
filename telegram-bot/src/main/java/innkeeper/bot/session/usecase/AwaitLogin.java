package innkeeper.bot.session.usecase;

import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Tokens;
import innkeeper.bot.session.usecase.Answer.Denied;
import innkeeper.bot.session.usecase.Answer.Expired;
import innkeeper.bot.session.usecase.Answer.Granted;
import innkeeper.bot.session.usecase.Answer.Pending;
import innkeeper.bot.session.usecase.Answer.SlowDown;
import java.time.Clock;
import java.util.UUID;

/** Asks, no more often than it was told to, whether somebody has let the bot in. */
public final class AwaitLogin {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    public AwaitLogin(Accounts accounts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    public void handle(UUID id) {
        sessions.waiting(id).ifPresent(this::ask);
    }

    private void ask(Login login) {
        switch (accounts.ask(login.deviceCode())) {
            case Granted(Tokens tokens) -> sessions.begin(login, tokens);
            case Pending() -> again(login);
            case SlowDown() -> again(login.slower());
            case Denied() -> sessions.giveUp(login, "denied");
            case Expired() -> sessions.giveUp(login, "expired");
        }
    }

    private void again(Login login) {
        sessions.askAgain(login, clock.instant().plus(login.interval()));
    }
}
