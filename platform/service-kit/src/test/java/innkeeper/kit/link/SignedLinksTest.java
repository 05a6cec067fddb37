package innkeeper.kit.link;

import innkeeper.kit.link.SignedLinks.Target;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignedLinksTest {
    private static final String OLD = "k1:first-secret-of-32-characters-and-more";
    private static final String NEW = "k2:second-secret-of-32-characters-and-more";
    private static final Target THING = new Target(UUID.fromString("01930000-0000-7000-b000-000000000001"), 3);

    private final SignedLinks links = links(OLD);

    private static SignedLinks links(String keys) {
        return new SignedLinks(SigningKeys.of(keys), "thing-page");
    }

    @Test
    void a_link_leads_to_the_thing_and_version_that_it_was_made_for() {
        assertEquals(Optional.of(THING), links.read(links.token(THING)));
        assertEquals(links.token(THING), links(OLD).token(THING));
    }

    @Test
    void a_token_fits_into_an_address_and_a_short_message() {
        String token = links.token(THING);
        assertTrue(token.matches("k1[.][A-Za-z0-9_-]{48}"), token);
    }

    @Test
    void other_things_and_other_versions_have_other_tokens() {
        assertNotEquals(links.token(THING), links.token(new Target(THING.id(), 4)));
        assertNotEquals(links.token(THING), links.token(new Target(UUID.randomUUID(), 3)));
    }

    @Test
    void changing_any_one_character_makes_it_no_link() {
        String token = links.token(THING);
        for (int i = 0; i < token.length(); i++) {
            for (char c : "A_z0.-".toCharArray()) {
                String changed = token.substring(0, i) + c + token.substring(i + 1);
                assertEquals(changed.equals(token) ? Optional.of(THING) : Optional.empty(), links.read(changed),
                        changed);
            }
        }
    }

    @Test
    void the_signature_of_one_thing_does_not_fit_another() {
        String one = links.token(THING);
        String other = links.token(new Target(UUID.fromString("01930000-0000-7000-b000-000000000002"), 3));
        assertEquals(Optional.empty(), links.read(other.substring(0, 30) + one.substring(30)));
    }

    @Test
    void while_keys_change_both_are_good_and_then_only_the_new_one() {
        String before = links.token(THING);
        SignedLinks meanwhile = links(NEW + ", " + OLD);
        String after = meanwhile.token(THING);
        assertTrue(after.startsWith("k2."), after);
        assertEquals(Optional.of(THING), meanwhile.read(before));
        assertEquals(Optional.of(THING), meanwhile.read(after));
        assertEquals(Optional.empty(), links(NEW).read(before));
        assertEquals(Optional.of(THING), links(NEW).read(after));
    }

    @Test
    void the_same_key_id_with_another_secret_opens_nothing() {
        assertEquals(Optional.empty(), links(NEW.replace("k2", "k1")).read(links.token(THING)));
    }

    @Test
    void a_token_made_for_one_purpose_is_none_for_another() {
        SignedLinks others = new SignedLinks(SigningKeys.of(OLD), "thing");
        assertEquals(Optional.empty(), others.read(links.token(THING)));
        SignedTokens forms = new SignedTokens(SigningKeys.of(OLD), "form");
        byte[] content = "20 bytes as in a link".substring(0, 20).getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), links.read(forms.write(content)));
        assertEquals(content.length, forms.read(forms.write(content)).orElseThrow().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "k1", "k1.", ".AAAA", "k1.AA", "k1.AAA=", "k1.!!!!",
            "k9.AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "k1.AAAA.AAAA", "\u0000", "k1.\u043a\u043b\u044e\u0447"})
    void what_is_no_token_is_no_link(String text) {
        assertEquals(Optional.empty(), links.read(text));
        assertEquals(Optional.empty(), links.read("k1." + "A".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:too-short", ":first-secret-of-32-characters-and-more",
            "k-1:first-secret-of-32-characters-and-more", OLD + "," + OLD, OLD + ",",
            "k1:first secret of 32 characters and more"})
    void keys_have_a_form_and_each_id_is_there_once(String list) {
        assertThrows(IllegalArgumentException.class, () -> SigningKeys.of(list));
    }
}
