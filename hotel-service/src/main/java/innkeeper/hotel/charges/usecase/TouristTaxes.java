package innkeeper.hotel.charges.usecase;

import innkeeper.hotel.charges.domain.TouristTax;
import java.util.Optional;

/** What countries let towns ask of those who stay. */
public interface TouristTaxes {
    /**
     * Empty where none is known.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    Optional<TouristTax> in(String country);

    /**
     * Empty where no law is known by it.
     *
     * @param key of the law
     */
    Optional<TouristTax> named(String key);
}
