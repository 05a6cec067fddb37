package innkeeper.bot.travel.domain;

import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What is chosen of a hotel's offers: a room type under a plan. */
public record RoomAndPlan(RoomTypeId roomType, RatePlanId plan) {
    private static final int BYTES = 4 * Long.BYTES;

    /** In 43 characters, so that a button can carry it. */
    @Override
    public String toString() {
        ByteBuffer both = ByteBuffer.allocate(BYTES);
        put(both, roomType.value());
        put(both, plan.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
    }

    private static void put(ByteBuffer both, UUID id) {
        both.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    /** @return empty for what {@link #toString} did not write */
    public static Optional<RoomAndPlan> read(String text) {
        try {
            ByteBuffer both = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return both.capacity() == BYTES
                    ? Optional.of(new RoomAndPlan(new RoomTypeId(id(both)), new RatePlanId(id(both))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static UUID id(ByteBuffer both) {
        return new UUID(both.getLong(), both.getLong());
    }
}
