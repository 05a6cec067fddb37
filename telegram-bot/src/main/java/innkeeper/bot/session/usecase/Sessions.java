package innkeeper.bot.session.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Tokens;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The sessions of chats, one each, and the log-ins that wait. Only who works on a chat uses its session. */
public interface Sessions {
    Optional<Tokens> of(ChatId chat);

    void renew(ChatId chat, Tokens tokens);

    /** Its messages from notification-service end with it. */
    void end(Chat chat);

    /** In place of one that waits in the same chat; it is asked about at once. */
    void expect(Login login);

    Optional<Login> waiting(ChatId chat);

    Optional<Login> waiting(UUID id);

    void askAgain(Login login, Instant when);

    /** It was let in: the chat has a session, and hears of it. */
    void begin(Login login, Tokens tokens);

    /** It was not let in; the chat hears why. */
    void giveUp(Login login, String reason);
}
