package innkeeper.local.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;

/** Which numbers exist, and which stand for something in a rehearsal. */
final class PhoneBook {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final String BLOCKED = "0000";
    private static final String SWITCHED_OFF = "0001";

    private PhoneBook() {}

    /** @throws ProblemException 422 where no message reaches the number, or may */
    static void requireReachable(String number) {
        if (!isMobile(number)) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, "unreachable-number",
                    "No telephone that takes messages has the number " + number);
        }
        if (number.endsWith(BLOCKED)) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, "recipient-blocked",
                    "%s takes no messages from you".formatted(number));
        }
    }

    static boolean isSwitchedOff(String number) {
        return number.endsWith(SWITCHED_OFF);
    }

    private static boolean isMobile(String number) {
        try {
            PhoneNumber read = UTIL.parse(number, NO_COUNTRY);
            return UTIL.isValidNumber(read) && UTIL.getNumberType(read) != PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
