package innkeeper.notification.bounce.seal;

import innkeeper.kit.link.SigningKeys;
import innkeeper.notification.bounce.domain.ReturnTag;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.notification.Situations.TAGS;
import static innkeeper.notification.Situations.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignedReturnTagsTest {
    private static final String ANNA = "anna@innkeeper.example";
    private static final ReturnTag FIRST = new ReturnTag(id(1), 1);

    private final String tag = TAGS.of(FIRST, ANNA);

    @Test
    void a_tag_is_read_wherever_a_report_brings_it() {
        assertEquals(Optional.of(FIRST), TAGS.read(tag, ANNA));
        assertEquals(Optional.of(FIRST), TAGS.read("<%s.%s@innkeeper.example>".formatted(id(1), tag), ANNA));
        assertEquals(Optional.of(FIRST), TAGS.read(" %s.%s@innkeeper.example ".formatted(id(1), tag), ANNA));
        assertEquals(Optional.of(FIRST), TAGS.read(tag, "Anna@Innkeeper.Example"));
    }

    @Test
    void it_fits_into_an_envelope_and_is_always_the_same() {
        assertTrue(tag.length() <= 100 && tag.matches("[A-Za-z0-9._-]+"), tag);
        assertEquals(tag, TAGS.of(FIRST, ANNA));
        assertNotEquals(tag, TAGS.of(new ReturnTag(id(1), 2), ANNA));
    }

    @Test
    void it_holds_for_nobody_else_and_under_no_other_key() {
        assertEquals(Optional.empty(), TAGS.read(tag, "boris@innkeeper.example"));
        assertEquals(Optional.empty(),
                new SignedReturnTags(SigningKeys.of("t1:another-key-of-these-tests-of-32-characters!"))
                        .read(tag, ANNA));
        int middle = tag.length() / 2;
        char other = tag.charAt(middle) == 'A' ? 'B' : 'A';
        assertEquals(Optional.empty(),
                TAGS.read(tag.substring(0, middle) + other + tag.substring(middle + 1), ANNA));
    }

    /** A message's id is no secret, so that it alone is worth nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<>", "<01930000-0000-7000-c000-000000000001@innkeeper.example>",
            "<01930000-0000-7000-c000-000000000001.2@innkeeper.example>", "t1.", "@", "<@innkeeper.example>"})
    void what_bears_no_tag_is_not_ours(String mark) {
        assertEquals(Optional.empty(), TAGS.read(mark, ANNA));
    }
}
