package innkeeper.kit.http.exchange;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EntityTagsTest {
    @Test
    void a_version_is_edited_by_its_tag_in_any_language() {
        assertEquals("\"v3-pt-BR\"", EntityTags.of(3, "pt-BR"));
        assertTrue(edits("\"v3\"", 3));
        assertTrue(edits("\"v3-pt-BR\"", 3));
        assertTrue(edits("\"v2\", \"v3-ru\"", 3));
        assertFalse(edits("\"v3-ru\"", 33));
        assertFalse(edits("\"v33-ru\"", 3));
        assertFalse(edits("W/\"v3-ru\"", 3));
    }

    @Test
    void each_language_is_a_representation_of_its_own() {
        assertTrue(EntityTags.read("If-None-Match", "\"v3-ru\"").hold("\"v3-ru\""));
        assertFalse(EntityTags.read("If-None-Match", "\"v3-ru\"").hold("\"v3\""));
        assertFalse(EntityTags.read("If-None-Match", "\"v3\"").hold("\"v3-ru\""));
    }

    private static boolean edits(String ifMatch, int version) {
        return EntityTags.read("If-Match", ifMatch).versions().test(version);
    }
}
