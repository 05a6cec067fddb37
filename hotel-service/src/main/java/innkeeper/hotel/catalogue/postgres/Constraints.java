package innkeeper.hotel.catalogue.postgres;

import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;
import java.util.Set;

/** The rules that only the database can keep in a race. */
final class Constraints {
    private static final Set<String> ONE_CURRENCY =
            Set.of("room_types_speak_the_hotels_currency", "charges_speak_the_hotels_currency",
                    "extras_speak_the_hotels_currency");

    private Constraints() {}

    /** The rejection where the violated rule is that of one currency; any other violation is a fault. */
    static RuntimeException rejection(ConstraintViolated violated, HotelRejection rejection) {
        return ONE_CURRENCY.contains(violated.constraint()) ? new Rejected(rejection) : violated;
    }
}
