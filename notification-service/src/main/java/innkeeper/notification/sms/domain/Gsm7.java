package innkeeper.notification.sms.domain;

/** The GSM 7-bit default alphabet and its extension (3GPP TS 23.038, 6.2.1 and 6.2.1.1). */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each is sent as an escape and a sign. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private Gsm7() {}

    static boolean holds(String text) {
        return text.chars().allMatch(sign -> BASIC.indexOf(sign) >= 0 || isExtension(sign));
    }

    static boolean isExtension(int sign) {
        return EXTENSION.indexOf(sign) >= 0;
    }
}
