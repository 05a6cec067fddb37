package innkeeper.hotel.cancellation.usecase;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What countries give to guests who cancel. */
public interface CancellationLaws {
    /**
     * The law that what is booked on that day falls under; empty where none is known.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    Optional<CancellationLaw> of(String country, LocalDate bookedOn);

    /** Of all countries, also those that are replaced by later ones or not in force yet. */
    List<CancellationLaw> all();
}
