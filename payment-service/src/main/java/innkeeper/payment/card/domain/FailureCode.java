package innkeeper.payment.card.domain;

/** Why a bank did not pay. */
public enum FailureCode {
    CARD_DECLINED("card-declined"), INSUFFICIENT_FUNDS("insufficient-funds"), AUTHENTICATION_FAILED(
            "authentication-failed");

    private final String code;

    FailureCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static FailureCode of(String code) {
        for (FailureCode each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("unknown failure code " + code);
    }
}
