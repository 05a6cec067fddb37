package innkeeper.hotel.search.http;

import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.search.usecase.Around;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.InvalidInput;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads from a query near which point a hotel must be, and writes it. */
final class AroundQuery {
    private static final int USUAL_KM = 10;

    private AroundQuery() {}

    static Around read(Call call) {
        Optional<String> near = call.query("near");
        Optional<Integer> km = call.integer("radius_km");
        if (near.isEmpty()) {
            km.ifPresent(_ -> {
                throw new InvalidInput("query:radius_km", "goes with near");
            });
            return new Around.Anywhere();
        }
        return new Around.Within(point(near.get()), km.orElse(USUAL_KM));
    }

    /** @param degrees two numbers with a comma between them, as the contract takes them */
    private static Location point(String degrees) {
        String[] parts = degrees.split(",");
        return new Location(within(90, "latitude", parts[0]), within(180, "longitude", parts[1]));
    }

    private static BigDecimal within(int most, String name, String text) {
        BigDecimal degrees = new BigDecimal(text);
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidInput("query:near", "must have a %s between -%d and %d, and has %s".formatted(name, most, most, text));
        }
        return degrees;
    }

    static String near(Around.Within within) {
        return within.point().latitude().toPlainString() + "," + within.point().longitude().toPlainString();
    }

    static String radius(Around.Within within) {
        return within.km() == USUAL_KM ? "" : Integer.toString(within.km());
    }
}
