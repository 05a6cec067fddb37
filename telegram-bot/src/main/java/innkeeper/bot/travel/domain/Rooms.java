package innkeeper.bot.travel.domain;

import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is chosen of a hotel's offers: rooms under a plan, with who sleeps in each. */
public record Rooms(RatePlanId plan, List<Room> rooms) {
    /** One of them. */
    public record Room(RoomTypeId type, Guests guests) {}

    public Rooms {
        rooms = List.copyOf(rooms);
    }

    /** What names them, in 43 characters, so that a button can carry it. */
    public String key() {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #read} reads it: the plan, then each room's type, adults and ages of children. */
    @Override
    public String toString() {
        return plan + ";" + rooms.stream().map(room -> "%s,%d%s".formatted(room.type(), room.guests().adults(),
                room.guests().childrenAges().stream().map(age -> "," + age).collect(Collectors.joining())))
                .collect(Collectors.joining(";"));
    }

    /** @return empty for what {@link #toString} did not write */
    public static Optional<Rooms> read(String text) {
        try {
            List<String> parts = List.of(text.split(";"));
            return Optional.of(new Rooms(RatePlanId.of(parts.get(0)),
                    parts.stream().skip(1).map(Rooms::room).toList())).filter(read -> !read.rooms.isEmpty());
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static Room room(String text) {
        String[] parts = text.split(",");
        return new Room(RoomTypeId.of(parts[0]), new Guests(Integer.parseInt(parts[1]),
                Arrays.stream(parts).skip(2).map(Integer::valueOf).toList()));
    }
}
