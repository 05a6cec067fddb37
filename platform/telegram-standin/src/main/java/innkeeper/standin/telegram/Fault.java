package innkeeper.standin.telegram;

/** What the stand-in does wrong with a call, for a rehearsal. */
public enum Fault {
    RATE_LIMITED("429, retry after a second"), BROKEN("500"), GATEWAY("502 with a page of HTML"), SLOW(
            "Does it, and answers after five seconds"),
    SILENT("Does it, and never answers"), LOST("Neither does it nor answers"), NO_PICTURE(
            "400, as for a picture that cannot be fetched");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
