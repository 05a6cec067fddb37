package innkeeper.local.sms;

/** What the gateway does wrong from now on, for a rehearsal. */
public enum Fault {
    NONE("Everything works"), RATE_LIMITED("429 with Retry-After"), BROKEN("500 on every request"), SILENT(
            "Takes the message and never answers"),
    NO_RECEIPTS("Sends no receipts"), UNDELIVERED("No telephone is reached");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
