package innkeeper.standin.telegram.chat;

import java.time.Instant;

/**
 * What a person sees of an answered query: nothing but the end of the spinning where {@code text} and {@code url} are empty.
 *
 * @param alert whether it is a box to be closed, not a note that goes by itself
 */
public record Answer(Query query, String text, boolean alert, String url, Instant at) {}
