package innkeeper.kernel;

import java.util.UUID;

/** Rooms that a hotel keeps off sale, as every service knows them. */
public record BlockId(UUID value) {
    public static BlockId of(String text) {
        return new BlockId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
