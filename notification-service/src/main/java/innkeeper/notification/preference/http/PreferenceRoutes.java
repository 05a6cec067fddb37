package innkeeper.notification.preference.http;

import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.usecase.ChangePreferences;
import innkeeper.notification.preference.usecase.Preferences;
import java.util.Map;
import java.util.function.IntPredicate;

/** How people want to hear of what. */
public final class PreferenceRoutes implements Routes {
    private final Preferences preferences;
    private final ChangePreferences change;

    public PreferenceRoutes(Preferences preferences) {
        this.preferences = preferences;
        this.change = new ChangePreferences(preferences);
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getNotificationPreferences", this::read)
                .on("putNotificationPreferences", this::put);
    }

    private Answer read(Call call) {
        return answer(preferences.of(caller(call)));
    }

    private Answer put(Call call) {
        PersonId caller = caller(call);
        IntPredicate expected = call.header("If-Match").isPresent() ? call.ifMatch() : _ -> true;
        return answer(change.handle(caller, call.body(PreferenceView.class).preference(), expected));
    }

    private static PersonId caller(Call call) {
        String id = call.access().subject().id();
        call.access().require(Resource.of("preferences", id, Map.of("user_id", id)));
        return PersonId.of(id);
    }

    private static Answer answer(Preference preference) {
        return Answer.ok(PreferenceView.of(preference)).etag(preference.version());
    }
}
