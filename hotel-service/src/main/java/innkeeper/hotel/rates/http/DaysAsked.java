package innkeeper.hotel.rates.http;

import innkeeper.kernel.DateRange;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;

/** The days from {@code from} on and before {@code to} that a query asks for; without them the next 30. */
final class DaysAsked {
    private static final int USUAL_DAYS = 30;
    private static final int FARTHEST_DAYS = 600;

    private DaysAsked() {}

    /** @throws InvalidInput naming the parameter */
    static DateRange read(Call call, LocalDate today, int mostDays) {
        LocalDate from = call.date("from").orElse(today);
        LocalDate to = call.date("to").orElse(from.plusDays(USUAL_DAYS));
        if (from.isBefore(today.minusDays(FARTHEST_DAYS)) || from.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new InvalidInput("query:from", "must be within %d days of today, %s".formatted(FARTHEST_DAYS, today));
        }
        if (!to.isAfter(from)) {
            throw new InvalidInput("query:to", "must be after from, " + from);
        }
        if (to.isAfter(from.plusDays(mostDays))) {
            throw new InvalidInput("query:to", "must be at most %d days after from".formatted(mostDays));
        }
        return new DateRange(from, to);
    }
}
