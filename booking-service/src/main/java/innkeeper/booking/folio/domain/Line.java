package innkeeper.booking.folio.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An entry of a folio. It is never changed: what turns out otherwise is another line. */
public sealed interface Line {
    UUID id();

    Instant at();

    /** Never negative; the kind of the line says which way it goes. */
    Money amount();

    /** A night that the client has to pay. */
    record Charge(UUID id, Instant at, RoomId room, LocalDate night, Money amount) implements Line {}

    /** A night that the client has to pay no longer. */
    record Reversal(UUID id, Instant at, RoomId room, LocalDate night, Money amount) implements Line {}

    /** What the client has chosen beside a room. */
    record Extra(UUID id, Instant at, RoomId room, String name, Money amount) implements Line {}

    /** What of such an extra the client has to pay no longer. */
    record ExtraReversal(UUID id, Instant at, RoomId room, String name, Money amount) implements Line {}

    /** What the hotel asks for beside the nights of a room. */
    record Fee(UUID id, Instant at, RoomId room, String name, Money amount) implements Line {}

    /** What of such a fee the client has to pay no longer. */
    record FeeReversal(UUID id, Instant at, RoomId room, String name, Money amount) implements Line {}

    /** A tax that the client has to pay with a room. */
    record Tax(UUID id, Instant at, RoomId room, String name, Money amount) implements Line {}

    /** What of such a tax the client has to pay no longer. */
    record TaxReversal(UUID id, Instant at, RoomId room, String name, Money amount) implements Line {}

    /** What the client has to pay for giving a room up. */
    record CancellationFee(UUID id, Instant at, RoomId room, Money amount) implements Line {}

    /** Money that has come; {@code payment} is the provider's name for it. */
    record Paid(UUID id, Instant at, PaymentMethod method, String payment, Money amount) implements Line {}

    /** Money of that payment that has gone back. */
    record Refunded(UUID id, Instant at, String payment, Money amount) implements Line {}
}
