package innkeeper.booking.link.page;

import innkeeper.booking.cancellation.domain.ExpectedCost;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.Money;
import innkeeper.kit.link.SignedTokens;
import innkeeper.kit.link.SigningKeys;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * What the form that asks once more carries: which booking was shown, how it stood, what cancelling it would cost, and until
 * when. Only who has seen the form can send it, so no other site can send it for them.
 */
final class CancelForms {
    static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int NAME_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final SignedTokens tokens;
    private final Clock clock;

    CancelForms(SigningKeys keys, Clock clock) {
        this.tokens = new SignedTokens(keys, "booking-cancel-form");
        this.clock = clock;
    }

    String write(Stored shown, Cancellation cost) {
        return tokens.write(ByteBuffer.allocate(NAME_BYTES + 3 * Long.BYTES)
                .put(name(shown))
                .putLong(cost.fee().minor())
                .putLong(cost.refund().minor())
                .putLong(clock.instant().plus(GOOD_FOR).getEpochSecond())
                .array());
    }

    /** What was shown, unless that is too long ago, was another booking, or the booking has changed since. */
    Optional<ExpectedCost> read(String token, Stored now) {
        return tokens.read(token).map(ByteBuffer::wrap)
                .filter(content -> content.capacity() == NAME_BYTES + 3 * Long.BYTES
                        && content.slice(0, NAME_BYTES).equals(name(now)))
                .flatMap(content -> read(content.position(NAME_BYTES), now.booking().folio().currency()));
    }

    private Optional<ExpectedCost> read(ByteBuffer shown, Currency currency) {
        Money fee = new Money(shown.getLong(), currency);
        Money refund = new Money(shown.getLong(), currency);
        return clock.instant().isBefore(Instant.ofEpochSecond(shown.getLong()))
                ? Optional.of(new ExpectedCost.Exactly(fee, refund))
                : Optional.empty();
    }

    /** The booking, its link, and how it stands. */
    private static ByteBuffer name(Stored stored) {
        return ByteBuffer.allocate(NAME_BYTES)
                .putLong(stored.booking().id().value().getMostSignificantBits())
                .putLong(stored.booking().id().value().getLeastSignificantBits())
                .putInt(stored.booking().linkVersion())
                .putInt(stored.version())
                .flip();
    }
}
