package innkeeper.notification.preference.page;

import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.page.PageReader;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.NotificationRejection.RequiredChannelMissing;
import innkeeper.notification.message.domain.NotificationRejection.StalePreferences;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.page.Pages.Reader;
import innkeeper.notification.preference.usecase.ChangePreferences;
import innkeeper.notification.preference.usecase.Preferences;
import innkeeper.notification.preference.usecase.SwitchOff;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who has the link from a mail chooses how its reader hears of what, without logging in. */
public final class PreferencePageRoutes implements Routes {
    private static final String SAVED = "saved";

    private final SignedPreferenceLinks links;
    private final People people;
    private final Preferences preferences;
    private final ChangePreferences change;
    private final SwitchOff switchOff;
    private final PreferenceForm form;
    private final RouteLimit limit;
    private final Pages pages;

    public PreferencePageRoutes(SignedPreferenceLinks links, People people, Preferences preferences,
            PreferenceForm form, RouteLimit limit) {
        this.links = links;
        this.people = people;
        this.preferences = preferences;
        this.change = new ChangePreferences(preferences);
        this.switchOff = new SwitchOff(preferences);
        this.form = form;
        this.limit = limit;
        this.pages = new Pages(form);
    }

    @Override
    public void routing(Routing routing) {
        routing.on("showPreferencesPage", call -> known(call, this::reader, this::show))
                .on("savePreferencesPage", call -> known(call, this::reader, this::save))
                .on("showUnsubscribePage", call -> known(call, this::subscriber, (_, _) -> pages.unsubscribe(at(call))))
                .on("unsubscribe", call -> known(call, this::subscriber, this::unsubscribe));
    }

    private Answer known(
            Call call, Function<Call, Optional<Person>> find, BiFunction<Call, Person, Answer> page) {
        return limit.page(call, () -> pages.end(429, at(call), "busy"),
                () -> find.apply(call).map(person -> page.apply(call, person))
                        .orElseGet(() -> pages.end(404, at(call), "unknown").refusedAs("invalid-link")));
    }

    private Answer show(Call call, Person person) {
        String notice = PageReader.query(call, SAVED).isEmpty() ? "" : SAVED;
        return pages.choices(200, at(call), person, preferences.of(person.id()), notice);
    }

    private Answer save(Call call, Person person) {
        Preference wanted;
        try {
            wanted = form.read(call.formAll());
        } catch (InvalidInput e) {
            boolean hours = e.errors().getFirst().pointer().startsWith("quiet_");
            return pages.choices(400, at(call), person, preferences.of(person.id()), hours ? "hours" : "unreadable")
                    .refusedAs("invalid-input");
        }
        try {
            change.handle(person.id(), wanted, wanted::isVersion);
            Reader reader = at(call);
            return Answer.redirect(reader.address() + "?lang=" + reader.language().tag() + "&" + SAVED + "=1");
        } catch (Rejected e) {
            return refused(call, person, wanted, e.rejection()).orElseThrow(() -> e);
        }
    }

    private Optional<Answer> refused(Call call, Person person, Preference wanted, Rejection rejection) {
        if (rejection instanceof StalePreferences) {
            return Optional.of(pages.choices(412, at(call), person, preferences.of(person.id()), "stale")
                    .refusedAs("stale"));
        }
        if (rejection instanceof RequiredChannelMissing) {
            return Optional.of(pages.choices(422, at(call), person, wanted, "required")
                    .refusedAs("required-channel-missing"));
        }
        return Optional.empty();
    }

    /** Mail programs do this without asking again (RFC 8058, 3.1), people after the page has asked. */
    private Answer unsubscribe(Call call, Person person) {
        switchOff.handle(person.id(), Kind.REMINDERS);
        return pages.end(200, at(call), "off");
    }

    private Optional<Person> reader(Call call) {
        return links.reader(call.path("token"), people);
    }

    private Optional<Person> subscriber(Call call) {
        return PageReader.query(call, "kind").equals(SignedPreferenceLinks.word(Kind.REMINDERS))
                ? links.subscriber(call.path("token"), Kind.REMINDERS, people)
                : Optional.empty();
    }

    private static Reader at(Call call) {
        return new Reader(PageReader.language(call), "/preferences/" + call.path("token"));
    }
}
