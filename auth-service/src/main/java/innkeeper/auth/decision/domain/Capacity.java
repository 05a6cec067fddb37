package innkeeper.auth.decision.domain;

import innkeeper.auth.relation.domain.Relation;
import java.util.Locale;

/** As what somebody may do a thing. */
public enum Capacity {
    /** As anybody, or as who they are: everybody may, or it is their own account. */
    NONE, CLIENT, OWNER, MANAGER, FRONT_DESK, ACCOUNTANT, ADMIN;

    static Capacity of(Relation relation) {
        return switch (relation) {
            case OWNER -> OWNER;
            case MANAGER -> MANAGER;
            case FRONT_DESK -> FRONT_DESK;
            case ACCOUNTANT -> ACCOUNTANT;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
