package innkeeper.bot.travel.domain;

/** Until how many days before arrival cancelling costs nothing, and what share of the price is kept later. */
public record Terms(int freeUntilDays, int feePercent) {}
