package innkeeper.notification.messenger.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.messenger.domain.LinkCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Chats in memory. */
public final class InMemoryChats implements Chats {
    private final Map<PersonId, String> chats = new HashMap<>();
    private final Map<PersonId, Expected> codes = new HashMap<>();

    private record Expected(LinkCode code, Instant until) {}

    @Override
    public Optional<String> of(PersonId person) {
        return Optional.ofNullable(chats.get(person));
    }

    @Override
    public void expect(PersonId person, LinkCode code, Instant until) {
        codes.put(person, new Expected(code, until));
    }

    @Override
    public boolean link(LinkCode code, String chat, Instant now) {
        Optional<PersonId> person = codes.entrySet().stream()
                .filter(entry -> entry.getValue().code().equals(code) && now.isBefore(entry.getValue().until()))
                .map(Map.Entry::getKey).findFirst();
        person.ifPresent(found -> {
            codes.remove(found);
            leave(chat);
            chats.put(found, chat);
        });
        return person.isPresent();
    }

    @Override
    public void leave(String chat) {
        chats.values().remove(chat);
    }

    @Override
    public void forget(PersonId person) {
        chats.remove(person);
        codes.remove(person);
    }
}
