package innkeeper.hotel.description.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where the entrance is, WGS 84.
 *
 * @param latitude  degrees, north positive, to six decimals
 * @param longitude degrees, east positive, to six decimals
 */
public record Location(BigDecimal latitude, BigDecimal longitude) {
    private static final int DECIMALS = 6;

    public Location {
        latitude = within(latitude, 90);
        longitude = within(longitude, 180);
    }

    private static BigDecimal within(BigDecimal degrees, int most) {
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException("%s degrees".formatted(degrees));
        }
        BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
