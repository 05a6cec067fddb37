package innkeeper.system.matrix;

/** The eight kinds of caller that every operation is asked by, in the order of the table's columns. */
public enum Caller {
    ANONYMOUS("anonymous"), EXPIRED_TOKEN("expired token"), CLIENT_OWNER("client owner"), OTHER_CLIENT("other client"),
    HOTELIER_OWNER("hotelier owner"), OTHER_HOTELIER("other hotelier"), ADMIN("admin"), SERVICE("service");

    private final String title;

    Caller(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
