package innkeeper.kit.access;

/** As what somebody acts: what they are to the thing, or to the hotel that it belongs to. */
public enum Relation {
    /** Nothing in particular: everybody may, or it is their own account. */
    NONE, CLIENT, OWNER, MANAGER, FRONT_DESK, ACCOUNTANT, ADMIN
}
