package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Events.NewEvent;
import innkeeper.bot.messenger.domain.Incoming;
import innkeeper.bot.messenger.domain.Incoming.Crowd;
import innkeeper.bot.messenger.domain.Incoming.Left;
import innkeeper.bot.messenger.domain.Incoming.Said;
import innkeeper.bot.messenger.domain.Incoming.Stray;
import innkeeper.bot.messenger.domain.Incoming.Tapped;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.usecase.Intake;
import java.util.List;
import java.util.Map;

/** Enters what the messenger tells into the chats. */
public final class TakeIn implements Intake {
    private final Events events;

    public TakeIn(Events events) {
        this.events = events;
    }

    @Override
    public void take(List<Incoming> news) {
        events.add(news.stream().map(TakeIn::event).toList());
    }

    private static NewEvent event(Incoming incoming) {
        return switch (incoming.what()) {
            case Said(String text) -> event(incoming, Kind.SAID, Map.of("text", text));
            case Tapped(String query, String message, String data) ->
                event(incoming, Kind.TAPPED, Map.of("query", query, "message", message, "data", data));
            case Left() -> event(incoming, Kind.LEFT, Map.of());
            case Crowd() -> event(incoming, Kind.CROWD, Map.of());
            case Stray(String query) -> event(incoming, Kind.STRAY, Map.of("query", query));
        };
    }

    private static NewEvent event(Incoming incoming, Kind kind, Map<String, String> facts) {
        return new NewEvent(incoming.key(), incoming.address(), Language.of(incoming.language()), kind, facts);
    }
}
