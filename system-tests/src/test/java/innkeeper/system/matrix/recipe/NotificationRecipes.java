package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.PreferencePage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/** Messages about the client's booking. */
final class NotificationRecipes {
    private static final Map<String, ?> CHOICE = Map.of("channels", List.of("email"), "in_app", true);

    private NotificationRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("notification GET /v1/notifications",
                        scene -> scene.ask().query("booking_id", scene.props().booking().id())
                                .lookingFor(scene.props().message())),
                entry("notification GET /v1/notifications/{notification_id}",
                        scene -> scene.ask().at("notification_id", scene.props().message())),
                entry("notification POST /v1/notifications/{notification_id}/resend",
                        scene -> scene.ask().at("notification_id", scene.props().message())),
                entry("notification GET /v1/inbox", scene -> scene.ask()),
                entry("notification GET /v1/inbox/stream", scene -> scene.ask()),
                entry("notification POST /v1/inbox/{notification_id}/read",
                        scene -> scene.ask().at("notification_id", scene.props().message())),
                entry("notification GET /v1/notification-preferences", scene -> scene.ask()),
                entry("notification PUT /v1/notification-preferences", scene -> scene.ask().json(standard())),
                entry("notification POST /v1/messenger-links", scene -> scene.ask()),
                entry("notification DELETE /v1/messenger-links", scene -> scene.ask()),
                entry("notification POST /v1/messenger-webhooks", NotificationRecipes::forgedLink),
                entry("notification GET /preferences/{token}",
                        scene -> scene.ask().at("token", page(scene).token())),
                entry("notification POST /preferences/{token}",
                        scene -> scene.ask().at("token", page(scene).token()).form(page(scene).form())),
                entry("notification GET /preferences/{token}/unsubscribe", NotificationRecipes::unsubscribe),
                entry("notification POST /preferences/{token}/unsubscribe",
                        scene -> unsubscribe(scene).form(Map.of("List-Unsubscribe", "One-Click"))),
                entry("notification POST /v1/sms-receipts", NotificationRecipes::forgedReceipt),
                entry("notification POST /v1/bounces", NotificationRecipes::forgedBounce));
    }

    /** Whoever asks has the link. */
    private static PreferencePage page(Scene scene) {
        return PreferencePage.of(scene.cast().clientOwner());
    }

    private static Ask unsubscribe(Scene scene) {
        return scene.ask().at("token", PreferencePage.unsubscribeToken(scene.cast().clientOwner()))
                .query("kind", "reminders");
    }

    /** None of our callers knows the gateway's secret: each would like a message to have arrived. */
    private static Ask forgedReceipt(Scene scene) {
        return forged(scene)
                .json(Map.of("type", "message.delivered", "timestamp", "2027-05-01T10:02:35Z",
                        "data", Map.of("message", Map.of("id", "msg_1", "reference", scene.props().message()))));
    }

    /** Nor the mail provider's: each would like somebody to hear nothing more. */
    private static Ask forgedBounce(Scene scene) {
        return forged(scene).json(Map.of("type", "mail.bounced", "timestamp", "2027-05-01T10:02:35Z",
                "data", Map.of("message_id", "<%s@innkeeper.example>".formatted(scene.props().message()),
                        "recipient", "anna@innkeeper.example", "kind", "permanent")));
    }

    /** Nor the messenger's: each would like to read what is written to somebody else. */
    private static Ask forgedLink(Scene scene) {
        return forged(scene).json(Map.of("type", "chat.linked", "timestamp", "2027-05-01T10:02:35Z",
                "data", Map.of("code", "BCDF-GHJK", "chat_id", "4711")));
    }

    private static Ask forged(Scene scene) {
        return scene.ask()
                .header("webhook-id", "forged")
                .header("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
                .header("webhook-signature", "v1,Zm9yZ2VkIGJ5IHNvbWVib2R5IHdobyBrbm93cyBub3RoaW5n");
    }

    private static Map<String, ?> standard() {
        Map<String, Object> standard = new HashMap<>();
        standard.put("kinds", Map.of("bookings", CHOICE, "money", CHOICE, "hotel_bookings", CHOICE,
                "hotel_money", CHOICE, "staff", CHOICE, "account", CHOICE,
                "reminders", CHOICE));
        standard.put("quiet_hours", null);
        standard.put("language", null);
        return standard;
    }
}
