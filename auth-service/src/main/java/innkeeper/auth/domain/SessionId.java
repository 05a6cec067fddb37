package innkeeper.auth.domain;

import java.util.UUID;

/** One login of one person; access tokens name it as {@code sid}. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
