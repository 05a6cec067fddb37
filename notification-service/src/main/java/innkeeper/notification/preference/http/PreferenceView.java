package innkeeper.notification.preference.http;

import innkeeper.kit.problem.InvalidInput;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has chosen as the contract shows it.
 *
 * @param quietHours null where there are none
 * @param language   null where it is that of the account
 */
record PreferenceView(KindsView kinds, QuietView quietHours, Language language) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    record KindsView(ChoiceView bookings, ChoiceView money, ChoiceView hotelBookings, ChoiceView hotelMoney,
            ChoiceView staff, ChoiceView account, ChoiceView reminders) {}

    record ChoiceView(List<Channel> channels, boolean inApp) {
        static ChoiceView of(Preference preference, Kind kind) {
            Choice choice = preference.of(kind);
            return new ChoiceView(choice.channels(), choice.inApp());
        }

        Choice choice() {
            return new Choice(channels, inApp);
        }
    }

    record QuietView(String from, String to, String zone) {
        QuietHours hours() {
            if (from.equals(to)) {
                throw new InvalidInput("/quiet_hours/to", "must be another time than from");
            }
            return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
        }
    }

    static PreferenceView of(Preference preference) {
        return new PreferenceView(
                new KindsView(ChoiceView.of(preference, Kind.BOOKINGS), ChoiceView.of(preference, Kind.MONEY),
                        ChoiceView.of(preference, Kind.HOTEL_BOOKINGS), ChoiceView.of(preference, Kind.HOTEL_MONEY),
                        ChoiceView.of(preference, Kind.STAFF), ChoiceView.of(preference, Kind.ACCOUNT),
                        ChoiceView.of(preference, Kind.REMINDERS)),
                preference.quietHours().map(hours -> new QuietView(
                        TIME.format(hours.from()), TIME.format(hours.to()), hours.zone().getId())).orElse(null),
                preference.language().orElse(null));
    }

    Preference preference() {
        Map<Kind, Choice> choices = Map.of(Kind.BOOKINGS, kinds.bookings.choice(), Kind.MONEY, kinds.money.choice(),
                Kind.HOTEL_BOOKINGS, kinds.hotelBookings.choice(), Kind.HOTEL_MONEY, kinds.hotelMoney.choice(),
                Kind.STAFF, kinds.staff.choice(), Kind.ACCOUNT, kinds.account.choice(),
                Kind.REMINDERS, kinds.reminders.choice());
        return new Preference(choices, Optional.ofNullable(quietHours).map(QuietView::hours),
                Optional.ofNullable(language), 0);
    }
}
