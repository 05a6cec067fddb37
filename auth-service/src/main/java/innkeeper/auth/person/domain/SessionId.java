package innkeeper.auth.person.domain;

import innkeeper.kernel.Uuids;
import java.util.UUID;

/** One login of one person; access tokens name it as {@code sid}. */
public record SessionId(UUID value) {
    public static SessionId of(String text) {
        return new SessionId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
