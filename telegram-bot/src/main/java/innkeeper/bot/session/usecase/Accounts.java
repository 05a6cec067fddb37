package innkeeper.bot.session.usecase;

import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Profile;
import innkeeper.bot.session.domain.Tokens;
import java.util.Optional;

/** auth-service, as a registered program sees it. */
public interface Accounts {
    Login begin(ChatId chat);

    Answer ask(String deviceCode);

    /** @return empty where the session has ended */
    Optional<Tokens> refresh(String refreshToken);

    /** The session of this token is over. */
    void revoke(String refreshToken);

    /** @throws Unauthenticated where the token is good no more */
    Profile profile(String accessToken);
}
