package innkeeper.notification.sms.gateway;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;

/** Whether a telephone with a number can show an SMS: asking the gateway would cost, and for a landline be in vain. */
final class PhoneNumbers {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";
    private static final Set<PhoneNumberType> DEAF = EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    private PhoneNumbers() {}

    /** @param number E.164 */
    static boolean takesSms(String number) {
        try {
            PhoneNumber read = UTIL.parse(number, NO_COUNTRY);
            return UTIL.isValidNumber(read) && !DEAF.contains(UTIL.getNumberType(read));
        } catch (NumberParseException _) {
            return false;
        }
    }
}
