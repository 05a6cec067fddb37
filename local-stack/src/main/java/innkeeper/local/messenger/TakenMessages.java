package innkeeper.local.messenger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The latest messages; what is asked for again under the same key is the one from before. */
final class TakenMessages {
    private static final int KEPT = 5_000;

    private final Map<String, ChatMessage> byKey = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChatMessage> eldest) {
            return size() > KEPT;
        }
    };

    synchronized ChatMessage take(Optional<String> key, Supplier<ChatMessage> message) {
        return byKey.computeIfAbsent(key.orElseGet(() -> UUID.randomUUID().toString()), _ -> message.get());
    }

    /** Newest first. */
    synchronized List<ChatMessage> newest(int atMost) {
        return List.copyOf(byKey.values()).reversed().stream().limit(atMost).toList();
    }
}
