package innkeeper.notification.preference.page;

import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.text.Codes;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the form on the page sends: for each kind a channel in each place of the order, and whether it lies in the inbox. */
public final class PreferenceForm {
    /** The value of a box in the template. */
    private static final String CHECKED = "true";
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final List<Channel> CHOSEN_BY_PEOPLE = List.of(Channel.EMAIL, Channel.SMS, Channel.MESSENGER);

    private static final Set<String> OTHERS = Set.of("version", "language", "quiet_from", "quiet_to", "quiet_zone");

    private final List<Channel> offered;

    /** @param open the channels in use */
    public PreferenceForm(Set<Channel> open) {
        this.offered = CHOSEN_BY_PEOPLE.stream().filter(open::contains).toList();
    }

    List<Channel> offered() {
        return offered;
    }

    /** The field of the channel in that place, from 1. */
    static String field(Kind kind, int place) {
        return "%s_%d".formatted(word(kind), place);
    }

    static String inboxField(Kind kind) {
        return word(kind) + "_in_app";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput for what the page does not offer */
    Preference read(Map<String, List<String>> fields) {
        fields.keySet().stream().filter(field -> !isOffered(field)).findFirst().ifPresent(field -> {
            throw new InvalidInput(field, "is not on the page");
        });
        Fields form = new Fields(fields);
        Map<Kind, Choice> choices = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            choices.put(kind, new Choice(channels(form, kind), isChecked(form, inboxField(kind))));
        }
        return new Preference(choices, hours(form), language(form), version(form));
    }

    private boolean isOffered(String field) {
        return OTHERS.contains(field) || Arrays.stream(Kind.values()).anyMatch(kind -> Stream
                .concat(Stream.of(inboxField(kind)), places().mapToObj(place -> field(kind, place)))
                .anyMatch(field::equals));
    }

    private IntStream places() {
        return IntStream.rangeClosed(1, offered.size());
    }

    /** A browser sends the box that is checked, and leaves out one that is not. */
    private static boolean isChecked(Fields form, String box) {
        String sent = form.text(box);
        if (!sent.isEmpty() && !sent.equals(CHECKED)) {
            throw new InvalidInput(box, "must be %s, or left out".formatted(CHECKED));
        }
        return !sent.isEmpty();
    }

    /** A place left empty is passed over, a channel named again counts once. */
    private List<Channel> channels(Fields form, Kind kind) {
        return places().mapToObj(place -> field(kind, place))
                .filter(field -> !form.text(field).isEmpty())
                .map(field -> offered.stream().filter(channel -> word(channel).equals(form.text(field))).findFirst()
                        .orElseThrow(() -> new InvalidInput(field, "is no channel that can be chosen")))
                .distinct().toList();
    }

    private static Optional<QuietHours> hours(Fields form) {
        String from = form.text("quiet_from");
        String to = form.text("quiet_to");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            throw new InvalidInput("quiet_to", "must be another time than quiet_from");
        }
        String zone = form.text("quiet_zone");
        if (!TIME.matcher(from).matches() || !TIME.matcher(to).matches() || !Codes.timeZones().contains(zone)) {
            throw new InvalidInput("quiet_from", "must be times of day and the time zone of a place");
        }
        return Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone)));
    }

    private static Optional<Language> language(Fields form) {
        String tag = form.text("language");
        return tag.isEmpty()
                ? Optional.empty()
                : Optional.of(Arrays.stream(Language.values()).filter(language -> word(language).equals(tag)).findFirst()
                        .orElseThrow(() -> new InvalidInput("language", "is none that we write")));
    }

    private static int version(Fields form) {
        String version = form.text("version");
        if (!VERSION.matcher(version).matches()) {
            throw new InvalidInput("version", "must be the number that the page had");
        }
        return Integer.parseInt(version);
    }

    private record Fields(Map<String, List<String>> values) {
        String text(String name) {
            List<String> sent = values.getOrDefault(name, List.of(""));
            if (sent.size() > 1) {
                throw new InvalidInput(name, "must be sent once");
            }
            return sent.getFirst();
        }
    }
}
