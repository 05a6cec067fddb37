package innkeeper.hotel.extras.domain;

import innkeeper.kernel.ExtraId;
import java.util.Optional;

/**
 * An extra that is asked for.
 *
 * @param quantity pieces, or people; empty for one piece, or everybody who is counted
 */
public record WantedExtra(ExtraId id, Optional<Integer> quantity) {
    /** More than any room has of anything. */
    public static final int MOST = 200;

    public WantedExtra {
        if (quantity.filter(count -> count < 1 || count > MOST).isPresent()) {
            throw new IllegalArgumentException("%d of an extra".formatted(quantity.get()));
        }
    }
}
