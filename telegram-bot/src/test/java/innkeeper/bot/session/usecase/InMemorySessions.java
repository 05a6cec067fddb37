package innkeeper.bot.session.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sessions and log-ins that wait, by chat. */
public final class InMemorySessions implements Sessions {
    public final Map<ChatId, Tokens> tokens = new HashMap<>();
    public final Map<ChatId, Login> logins = new HashMap<>();
    /** When a log-in is asked about again. */
    public final List<Instant> asked = new ArrayList<>();
    public final List<String> reasons = new ArrayList<>();
    public final List<ChatId> over = new ArrayList<>();

    @Override
    public Optional<Tokens> of(ChatId chat) {
        return Optional.ofNullable(tokens.get(chat));
    }

    @Override
    public void renew(ChatId chat, Tokens renewed) {
        tokens.put(chat, renewed);
    }

    @Override
    public void end(Chat chat) {
        tokens.remove(chat.id());
        over.add(chat.id());
    }

    @Override
    public void expect(Login login) {
        logins.put(login.chat(), login);
    }

    @Override
    public Optional<Login> waiting(ChatId chat) {
        return Optional.ofNullable(logins.get(chat));
    }

    @Override
    public Optional<Login> waiting(UUID id) {
        return logins.values().stream().filter(login -> login.id().equals(id)).findFirst();
    }

    @Override
    public void askAgain(Login login, Instant when) {
        logins.put(login.chat(), login);
        asked.add(when);
    }

    @Override
    public void begin(Login login, Tokens granted) {
        logins.remove(login.chat());
        tokens.put(login.chat(), granted);
    }

    @Override
    public void giveUp(Login login, String reason) {
        logins.remove(login.chat());
        reasons.add(reason);
    }
}
