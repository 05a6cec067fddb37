package innkeeper.booking.folio.domain;

import innkeeper.kernel.Money;

/** Money that has arrived at the provider. */
public record Payment(String id, Money amount) {}
