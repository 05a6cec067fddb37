package innkeeper.local.sms;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The latest messages, and under which key each was asked for. */
final class SmsBox {
    private static final int KEPT = 5_000;

    private final Map<String, Sms> messages = latest();
    private final Map<String, Asked> keys = latest();

    private record Asked(JsonNode body, String id) {}

    /** What came of a request: a message, made now or by the same request before. */
    record Taken(Sms message, boolean replayed) {}

    /** @throws ProblemException 422 where the key was used with another body */
    synchronized Taken take(Optional<String> key, JsonNode body, Supplier<Sms> message) {
        Optional<Asked> before = key.map(keys::get);
        if (before.isPresent()) {
            if (!before.get().body().equals(body)) {
                throw new ProblemException(ProblemKind.UNPROCESSABLE, "idempotency-key-reused",
                        "The key was used with another body");
            }
            return new Taken(messages.get(before.get().id()), true);
        }
        Sms made = message.get();
        messages.put(made.id(), made);
        key.ifPresent(named -> keys.put(named, new Asked(body, made.id())));
        return new Taken(made, false);
    }

    synchronized Optional<Sms> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    synchronized Optional<Sms> change(String id, UnaryOperator<Sms> change) {
        return Optional.ofNullable(messages.computeIfPresent(id, (_, message) -> change.apply(message)));
    }

    /** Newest first. */
    synchronized List<Sms> newest(int atMost) {
        return List.copyOf(messages.values()).reversed().stream().limit(atMost).toList();
    }

    private static <V> Map<String, V> latest() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
