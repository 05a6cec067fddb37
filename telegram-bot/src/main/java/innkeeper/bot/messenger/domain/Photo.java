package innkeeper.bot.messenger.domain;

/**
 * A picture that the messenger fetches by itself.
 *
 * @param address where it is to be had
 * @param caption what it shows; empty where nothing is said
 */
public record Photo(String address, String caption) {}
