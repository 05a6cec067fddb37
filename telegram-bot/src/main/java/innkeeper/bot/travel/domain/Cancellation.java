package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;

/** What cancelling at this moment costs, gives back, and leaves to pay. */
public record Cancellation(Money fee, Money refund, Money leftToPay) {}
