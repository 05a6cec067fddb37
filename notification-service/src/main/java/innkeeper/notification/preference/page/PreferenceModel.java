package innkeeper.notification.preference.page;

import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static innkeeper.notification.preference.page.PreferenceForm.word;

/**
 * What somebody has chosen, as the page shows it.
 *
 * @param say the sentence of that name
 */
record PreferenceModel(UnaryOperator<String> say, List<Channel> offered) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<Kind> OWN = List.of(Kind.BOOKINGS, Kind.MONEY, Kind.REMINDERS, Kind.ACCOUNT);
    private static final List<Kind> AT_WORK = List.of(Kind.HOTEL_BOOKINGS, Kind.HOTEL_MONEY, Kind.STAFF);

    /** One thing to choose from a list; public, because the templates read it. */
    public record Option(String value, String label, boolean selected) {}

    /** A place in the order of channels. */
    public record Place(String field, String label, List<Option> options) {}

    /** A kind of message. */
    public record Row(String name, String title, String about, List<Place> places, String inbox, boolean inApp) {}

    /** Kinds that belong together. */
    public record Group(String id, String title, List<Row> rows) {}

    Map<String, Object> of(Preference preference) {
        return Map.of(
                "groups", List.of(group("own", OWN, preference), group("work", AT_WORK, preference)),
                "quiet_from", preference.quietHours().map(hours -> TIME.format(hours.from())).orElse(""),
                "quiet_to", preference.quietHours().map(hours -> TIME.format(hours.to())).orElse(""),
                "zones", zones(preference.quietHours().map(QuietHours::zone).map(ZoneId::getId).orElse("Europe/Moscow")),
                "written_in", languages(preference),
                "version", Integer.toString(preference.version()));
    }

    private Group group(String id, List<Kind> kinds, Preference preference) {
        return new Group(id, say.apply("group_" + id),
                kinds.stream().map(kind -> row(kind, preference.of(kind))).toList());
    }

    private Row row(Kind kind, Choice choice) {
        String name = word(kind);
        return new Row(name, say.apply("kind_" + name), say.apply("kind_" + name + "_about"),
                IntStream.rangeClosed(1, offered.size()).mapToObj(place -> place(kind, choice, place)).toList(),
                PreferenceForm.inboxField(kind), choice.inApp());
    }

    private Place place(Kind kind, Choice choice, int place) {
        List<Channel> chosen = choice.channels().stream().filter(offered::contains).toList();
        String current = place <= chosen.size() ? word(chosen.get(place - 1)) : "";
        List<Option> options = new ArrayList<>();
        options.add(new Option("", say.apply("nothing"), current.isEmpty()));
        offered.forEach(channel -> options.add(
                new Option(word(channel), say.apply("channel_" + word(channel)), word(channel).equals(current))));
        return new Place(PreferenceForm.field(kind, place), say.apply(place == 1 ? "first" : "next"), options);
    }

    private List<Option> languages(Preference preference) {
        String current = preference.language().map(PreferenceForm::word).orElse("");
        return Stream.concat(Stream.of(new Option("", say.apply("language_of_account"), current.isEmpty())),
                Arrays.stream(Language.values()).map(language -> new Option(word(language),
                        language.locale().getDisplayLanguage(language.locale()), word(language).equals(current))))
                .toList();
    }

    /** Regions with cities; the one that somebody has stays, whatever it is called. */
    private static List<Option> zones(String current) {
        return Stream.concat(Stream.of(current), ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")))
                .distinct().sorted().map(zone -> new Option(zone, zone.replace('_', ' '), zone.equals(current))).toList();
    }
}
