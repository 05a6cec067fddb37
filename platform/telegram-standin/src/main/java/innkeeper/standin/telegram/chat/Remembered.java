package innkeeper.standin.telegram.chat;

import java.util.List;

/** What is to outlive a restart: the bot knows people and chats by their ids. */
public record Remembered(List<Person> people, List<Chat> chats, List<Post> posts) {}
