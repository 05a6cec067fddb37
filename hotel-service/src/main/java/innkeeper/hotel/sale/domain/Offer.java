package innkeeper.hotel.sale.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.extras.domain.StayExtra;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stay as it can be booked.
 *
 * @param cancellations what giving up each of its rooms costs, in their order
 */
public record Offer(Quote quote, List<CancellationTerms> cancellations) {
    public Offer {
        cancellations = List.copyOf(cancellations);
    }

    /** What giving up all of its rooms costs. */
    public CancellationTerms cancellation() {
        return CancellationTerms.together(cancellations);
    }

    /** Its rooms, on these terms. */
    Stream<FixedRoom> fixed() {
        return IntStream.range(0, cancellations.size()).mapToObj(room -> quote.fixed(room, cancellations.get(room)));
    }

    /**
     * With what is chosen beside the rooms.
     *
     * @param extras of each room, in their order
     */
    public Offer with(List<List<StayExtra>> extras) {
        return new Offer(quote.with(extras), cancellations);
    }

    /** The same room on the terms on which it was shown before. */
    public Offer at(FixedRoom shown) {
        return new Offer(quote.at(shown), List.of(shown.cancellation()));
    }
}
