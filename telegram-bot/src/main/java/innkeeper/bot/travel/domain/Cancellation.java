package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;

/** What cancelling at this moment costs, and gives back. */
public record Cancellation(Money fee, Money refund) {}
