package innkeeper.bot.travel.usecase;

/** One of our services understood what was asked, and says no. */
@SuppressWarnings("serial")
public final class RejectedByService extends RuntimeException {
    private final String code;

    /** @param code of {@code problems.yaml} */
    public RejectedByService(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
