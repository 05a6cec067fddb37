package innkeeper.hotel.postgres;

import innkeeper.hotel.domain.Rejection;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;

/** The rules that only the database can keep in a race. */
final class Constraints {
    private static final String ONE_CURRENCY = "room_types_speak_the_hotels_currency";

    private Constraints() {}

    /** The refusal where the violated rule is that of one currency; any other violation is a fault. */
    static RuntimeException refusal(ConstraintViolated violated, Rejection refusal) {
        return violated.constraint().equals(ONE_CURRENCY) ? new Rejected(refusal) : violated;
    }
}
