package innkeeper.standin.telegram.chat;

/** Somebody who uses the messenger; {@code language} is empty where their app tells none, {@code username} where they have none. */
public record Person(long id, String name, String username, String language) {}
