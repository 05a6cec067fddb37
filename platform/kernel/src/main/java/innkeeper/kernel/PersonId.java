package innkeeper.kernel;

import java.util.UUID;

/** A person or account, as every service knows it. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
