package innkeeper.kit.access;

/** Who somebody is to the system. */
public enum Role {
    ANONYMOUS, CLIENT, HOTELIER, ADMIN, SERVICE
}
