package innkeeper.system.support;

import innkeeper.kit.link.SignedLinks;
import innkeeper.kit.link.SignedLinks.Target;
import innkeeper.kit.link.SigningKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** The page of somebody's preferences, used by whoever has the link from one of their mails. */
public record PreferencePage(String token) {
    public static PreferencePage of(Person person) {
        return new PreferencePage(signed("notification-preferences", person));
    }

    /** The token in {@code List-Unsubscribe} of a reminder. */
    public static String unsubscribeToken(Person person) {
        return signed("notification-preferences-off-reminders", person);
    }

    /** What a browser sends where nothing was touched. */
    public Map<String, String> form() {
        String page = Request.to("notification-service", "/preferences/" + token).get().expect(200).body();
        Map<String, String> form = new HashMap<>();
        ((FormElement) Jsoup.parse(page).selectFirst("form")).formData()
                .forEach(field -> form.put(field.key(), field.value()));
        return form;
    }

    private static String signed(String purpose, Person person) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(person.email().getBytes(StandardCharsets.UTF_8));
            return new SignedLinks(SigningKeys.of(RunningSystem.setting("NOTIFICATION_PREFERENCES_KEY")), purpose)
                    .token(new Target(UUID.fromString(person.id()), ByteBuffer.wrap(hash).getInt()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
