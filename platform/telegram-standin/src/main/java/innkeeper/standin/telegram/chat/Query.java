package innkeeper.standin.telegram.chat;

import java.time.Instant;

/** A tap on a button that the bot is told of, and has a while to answer. */
public record Query(String id, Person from, long chat, int post, String data, Instant at) {}
