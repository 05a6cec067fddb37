package innkeeper.bot.messenger.domain;

/**
 * Something that happened in a chat, as the messenger tells it.
 *
 * @param key      the same when it is told again
 * @param address  the messenger's name for the chat
 * @param language what the messenger knows of the person's language; empty where it knows nothing
 */
public record Incoming(String key, String address, String language, What what) {
    public sealed interface What {}

    public record Said(String text) implements What {}

    /**
     * @param query   by which the tap is answered, once
     * @param message that the button is part of
     */
    public record Tapped(String query, String message, String data) implements What {}

    /** Nobody reads there any more. */
    public record Left() implements What {}

    /** A chat of several people. */
    public record Crowd() implements What {}

    /** A tap that belongs to nobody's chat with us: it is answered, and nothing more. */
    public record Stray(String query) implements What {}
}
