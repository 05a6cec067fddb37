package innkeeper.bot.session.usecase;

import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Profile;
import innkeeper.bot.session.domain.Tokens;
import innkeeper.kit.problem.Unavailable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of one person; each refresh gives the next tokens. */
public final class InMemoryAccounts implements Accounts {
    public final List<String> revoked = new ArrayList<>();
    public final List<String> refreshed = new ArrayList<>();
    public Answer answer = new Answer.Pending();
    public Language language = Language.EN;
    public boolean ended;
    public boolean away;
    private final Clock clock;
    private int begun;

    public InMemoryAccounts(Clock clock) {
        this.clock = clock;
    }

    public Tokens tokens(int number) {
        return new Tokens("access-" + number, clock.instant().plusSeconds(900), "refresh-" + number);
    }

    @Override
    public Login begin(ChatId chat) {
        begun++;
        return new Login(new UUID(8, begun), chat, "BCDF-GHJ" + begun, URI.create("https://auth.example.net/device"),
                "device-" + begun,
                Duration.ofSeconds(5), clock.instant().plusSeconds(600));
    }

    @Override
    public Answer ask(String deviceCode) {
        return answer;
    }

    @Override
    public Optional<Tokens> refresh(String refreshToken) {
        if (away) {
            throw new Unavailable("auth-service", new IllegalStateException("away"));
        }
        refreshed.add(refreshToken);
        return ended ? Optional.empty() : Optional.of(tokens(refreshed.size() + 1));
    }

    @Override
    public void revoke(String refreshToken) {
        revoked.add(refreshToken);
    }

    @Override
    public Profile profile(String accessToken) {
        return new Profile("Anna <Petrova>", language);
    }
}
