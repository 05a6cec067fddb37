package innkeeper.kit.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers as people write them, read as E.164. */
final class Telephone {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";

    private Telephone() {}

    /** @throws IllegalArgumentException when nobody can be reached there from abroad */
    static String read(String text) {
        try {
            PhoneNumber number = UTIL.parse(text, NO_COUNTRY);
            if (UTIL.isValidNumber(number) && !number.hasExtension()) {
                return UTIL.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException _) {
            // said below: why it is none does not help the one who typed it
        }
        throw new IllegalArgumentException("must be a telephone number with its country, such as +7 921 123-45-67");
    }
}
