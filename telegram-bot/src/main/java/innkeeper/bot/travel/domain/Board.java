package innkeeper.bot.travel.domain;

/** What is eaten for the price of a night. */
public enum Board {
    ROOM_ONLY, BREAKFAST, HALF_BOARD, FULL_BOARD, ALL_INCLUSIVE
}
