package innkeeper.system.matrix.recipe;

import java.util.Map;

import static java.util.Map.entry;

/** Messages about the client's booking. */
final class NotificationRecipes {
    private NotificationRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("notification GET /v1/notifications",
                        scene -> scene.ask().query("booking_id", scene.props().booking().id())
                                .lookingFor(scene.props().message())),
                entry("notification GET /v1/notifications/{notification_id}",
                        scene -> scene.ask().at("notification_id", scene.props().message())));
    }
}
