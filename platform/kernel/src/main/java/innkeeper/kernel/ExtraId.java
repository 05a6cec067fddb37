package innkeeper.kernel;

import java.util.UUID;

/** Something that a hotel sells beside a room, as every service knows it. */
public record ExtraId(UUID value) {
    public static ExtraId of(String text) {
        return new ExtraId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
