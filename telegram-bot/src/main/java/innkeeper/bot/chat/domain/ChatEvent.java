package innkeeper.bot.chat.domain;

import java.util.Map;

/**
 * Something that happened in a chat, or is to be said there.
 *
 * @param seq         its place in the order of all
 * @param answered    whether the messenger knows already that a tap has arrived
 * @param tries       how often it was worked on before
 * @param traceparent of what caused it
 */
public record ChatEvent(long seq, Kind kind, Map<String, String> facts, boolean answered, int tries, String traceparent) {
    public ChatEvent {
        facts = Map.copyOf(facts);
    }

    /** Empty where it is not told. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
