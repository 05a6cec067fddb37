package innkeeper.auth.relation.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is to a hotel they work for. Exactly one person is its owner. */
public enum Relation {
    OWNER, MANAGER, FRONT_DESK, ACCOUNTANT;

    public static Optional<Relation> named(String code) {
        return Stream.of(values()).filter(relation -> relation.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
