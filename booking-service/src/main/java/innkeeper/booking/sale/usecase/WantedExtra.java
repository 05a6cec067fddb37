package innkeeper.booking.sale.usecase;

import innkeeper.kernel.ExtraId;
import java.util.Optional;

/**
 * An extra that somebody asks for.
 *
 * @param quantity pieces, or people; empty for one piece, or everybody who is counted
 */
public record WantedExtra(ExtraId id, Optional<Integer> quantity) {}
