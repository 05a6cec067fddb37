package innkeeper.kit.http;

/** One operation as a service routes it; the action is {@code none} where nobody is asked. */
record Route(String method, String path, String action, Handler handler) {
    static final String UNGUARDED = "none";

    boolean guarded() {
        return !action.equals(UNGUARDED);
    }
}
