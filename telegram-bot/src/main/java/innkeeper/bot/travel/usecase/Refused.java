package innkeeper.bot.travel.usecase;

/** One of our services understood what was asked, and says no. */
@SuppressWarnings("serial")
public final class Refused extends RuntimeException {
    private final String code;

    /** @param code of {@code problems.yaml} */
    public Refused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
