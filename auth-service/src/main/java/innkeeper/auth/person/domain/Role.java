package innkeeper.auth.person.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what capacity somebody uses the system; decides, with ownership, what they may do. */
public enum Role {
    ANONYMOUS, CLIENT, HOTELIER, ADMIN, SERVICE;

    public static Optional<Role> named(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ofPerson() {
        return switch (this) {
            case CLIENT, HOTELIER, ADMIN -> true;
            case ANONYMOUS, SERVICE -> false;
        };
    }
}
