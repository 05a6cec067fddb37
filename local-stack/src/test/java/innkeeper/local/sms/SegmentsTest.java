package innkeeper.local.sms;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SegmentsTest {
    @Test
    void the_gsm_alphabet_has_160_places_in_one_and_153_in_each_of_several() {
        assertEquals(new Segments("gsm7", 1), Segments.of("a".repeat(160)));
        assertEquals(new Segments("gsm7", 2), Segments.of("a".repeat(161)));
        assertEquals(new Segments("gsm7", 2), Segments.of("a".repeat(306)));
        assertEquals(new Segments("gsm7", 3), Segments.of("a".repeat(307)));
    }

    @Test
    void the_extension_takes_two_places_that_stay_together() {
        assertEquals(new Segments("gsm7", 1), Segments.of("€".repeat(80)));
        assertEquals(new Segments("gsm7", 2), Segments.of("€".repeat(81)));
        assertEquals(new Segments("gsm7", 3), Segments.of("a".repeat(152) + "€" + "a".repeat(152)));
    }

    @Test
    void anything_else_is_ucs2_with_70_and_67_and_whole_pairs() {
        assertEquals(new Segments("ucs2", 1), Segments.of("я".repeat(70)));
        assertEquals(new Segments("ucs2", 2), Segments.of("я".repeat(71)));
        assertEquals(new Segments("ucs2", 2), Segments.of("я".repeat(134)));
        assertEquals(new Segments("ucs2", 3), Segments.of("я".repeat(66) + "😀" + "я".repeat(67)));
    }
}
