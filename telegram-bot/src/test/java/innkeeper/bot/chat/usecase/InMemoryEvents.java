package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what is entered, once under its key. */
public final class InMemoryEvents implements Events {
    public final List<NewEvent> entered = new ArrayList<>();
    public final List<Later> later = new ArrayList<>();

    /** What is put off. */
    public record Later(Kind kind, Map<String, String> facts, Instant due) {}

    @Override
    public void add(List<NewEvent> events) {
        events.stream().filter(event -> entered.stream().noneMatch(known -> known.key().equals(event.key())))
                .forEach(entered::add);
    }

    @Override
    public void add(ChatId chat, String key, Kind kind, Map<String, String> facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void later(ChatId chat, Kind kind, Map<String, String> facts, Instant due) {
        later.add(new Later(kind, facts, due));
    }

    @Override
    public Optional<ChatEvent> next(ChatId chat) {
        return Optional.empty();
    }

    @Override
    public void answered(ChatEvent event) {}

    @Override
    public void done(ChatEvent event) {}

    @Override
    public void failed(ChatEvent event) {}
}
