package innkeeper.notification.preference.http;

import innkeeper.kit.problem.InvalidInput;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody has chosen as the contract shows it; {@code quietHours} is null where there are none. */
record PreferenceView(KindsView kinds, QuietView quietHours) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    record KindsView(
            ChoiceView bookings, ChoiceView money, ChoiceView staff, ChoiceView account, ChoiceView reminders) {}

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
                        ChoiceView.of(preference, Kind.STAFF), ChoiceView.of(preference, Kind.ACCOUNT),
                        ChoiceView.of(preference, Kind.REMINDERS)),
                preference.quietHours().map(hours -> new QuietView(
                        TIME.format(hours.from()), TIME.format(hours.to()), hours.zone().getId())).orElse(null));
    }

    Preference preference() {
        Map<Kind, Choice> choices = Map.of(Kind.BOOKINGS, kinds.bookings.choice(), Kind.MONEY, kinds.money.choice(),
                Kind.STAFF, kinds.staff.choice(), Kind.ACCOUNT, kinds.account.choice(),
                Kind.REMINDERS, kinds.reminders.choice());
        return new Preference(choices, Optional.ofNullable(quietHours).map(QuietView::hours), 0);
    }
}
