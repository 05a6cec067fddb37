package innkeeper.kernel;

import java.util.UUID;

/** What a hotel sells its rooms under, as every service knows it. */
public record RatePlanId(UUID value) {
    public static RatePlanId of(String text) {
        return new RatePlanId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
