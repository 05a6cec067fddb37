package innkeeper.system.matrix;

/** The thirteen kinds of caller that every operation is asked by, in the order of the table's columns. */
public enum Caller {
    ANONYMOUS("anonymous"), EXPIRED_TOKEN("expired token"), CLIENT_OWNER("client owner"), OTHER_CLIENT("other client"),
    HOTELIER_OWNER("hotelier owner"), MANAGER("manager"), FRONT_DESK("front desk"), ACCOUNTANT("accountant"),
    STAFF_ELSEWHERE("staff of another hotel"), FORMER_STAFF("former staff"), OTHER_HOTELIER("other hotelier"),
    ADMIN("admin"), SERVICE("service");

    private final String title;

    Caller(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
