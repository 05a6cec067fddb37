package innkeeper.kit.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.kit.text.TextFormat.LINE;
import static innkeeper.kit.text.TextFormat.PASSWORD;
import static innkeeper.kit.text.TextFormat.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadableTest {
    @ParameterizedTest
    @ValueSource(strings = {"Anna Petrova", "Анна-Мария О’Коннор", "Nguyễn Thị Minh Khai", "王小明", "محمد علي", "שִׁירָה",
            "می\u200Cخواهم", "नमस्ते", "क्\u200Dष", "ශ්\u200Dරී", "র\u200D\u09CDয", "สวัสดี", "ཧཱུྃ", "葛\uDB40\uDD00城",
            "👨‍👩‍👧", "❤\uFE0F", "🏳\uFE0F\u200D🌈", "👩🏽‍🦰", "1\uFE0F\u20E3", "Zoë & Co. (\"№ 1\") – 100 %",
            "ⴰⵣⵓⵍ",
            "=?utf-8?q?plain?=", "𝒜 𐍈", "\u0661\u0662", "Hotel 5*", "{0} ${x} <b>"})
    void what_people_write_stays_as_it_is(String text) {
        assertEquals(text, LINE.read(text));
        assertEquals(text, TEXT.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\tb", "a\u001Bb", "a\u007Fb", "a\u0085b", "a\u2028b", "a\u2029b",
            "a\uD800b", "a\uDC00", "\uD83D", "a\u202Eb", "a\u202Ab", "a\u2066b", "a\u2069", "a\u200Eb", "a\u200Fb",
            "a\u061Cb", "a\u200Bb", "a\u2060b", "a\uFEFFb", "a\u00ADb", "a\u180Eb", "a\u034Fb", "a\u3164b", "a\u115Fb",
            "a\u1160b", "a\uFFA0b", "a\u200Db", "a\u200Cb", "\u200Cа", "а\u200D", "a\uFE0F", "a\uDB40\uDC41b",
            "a\uDB40\uDD00", "a\uE000b", "a\uFFFEb", "a\uFDD0b", "a\uDBFF\uDFFF", "a\u0378b", "a\uFFFDb", "a\uFFFCb",
            "a\uD834\uDD59b", "a\uFFF9b", "\u0301a", "\u3164", "\u200B", "\uFEFF", "\u115F", "\uDB40\uDC20",
            "Z\u0336\u0337\u0338\u0335\u0334", "a\u0321\u0322\u0327\u0328\u0329", "a\r\nBcc: b"})
    void what_cannot_be_read_or_misleads_the_reader_is_refused(String text) {
        assertTrue(LINE.fault(text).isPresent());
    }

    @Test
    void a_refusal_says_in_words_what_is_wrong_and_does_not_show_the_text() {
        assertEquals("must not hold the character U+202E, which cannot be read there",
                LINE.fault("gpj\u202Eexe").orElseThrow());
        assertEquals("must not hold half a character (a lone surrogate)", LINE.fault("a\uD800").orElseThrow());
        assertEquals("must not have more than 4 marks on one letter", LINE.fault("a\u0321\u0322\u0327\u0328\u0329")
                .orElseThrow());
    }

    @Test
    void two_spellings_of_one_name_become_one() {
        assertEquals("Zoë", LINE.read("Zoe\u0308"));
        assertEquals("Åse", LINE.read("\u212Bse"));
        assertEquals("й", TEXT.read("и\u0306"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u2003\u3000", "\u2800\u2800", " \u202F\u205F"})
    void blanks_of_every_kind_are_nothing(String blanks) {
        assertEquals("", LINE.read(blanks));
        assertEquals("", TEXT.read(blanks));
    }

    @Test
    void blanks_around_are_dropped_and_those_inside_are_plain() {
        assertEquals("Anna Petrova", LINE.read("\u3000 Anna\u00A0Petrova\u2003"));
    }

    @Test
    void a_text_has_lines_in_one_spelling() {
        assertEquals("One\n\n\tTwo\nThree", TEXT.read("\r\nOne\r\n\r\n\tTwo\rThree\n\n"));
        for (String text : new String[] {"a\u000Bb", "a\u2028b", "a\u202Eb", "a\u0000b", "a\u200Bb"}) {
            assertTrue(TEXT.fault(text).isPresent());
        }
    }

    @Test
    void reading_twice_changes_nothing() {
        for (String text : new String[] {"  Zoe\u0308 \u00A0", "a\u00A0\u2800", "\u2800 a"}) {
            for (TextFormat format : TextFormat.values()) {
                format.fault(text).ifPresentOrElse(_ -> {}, () -> {
                    String once = format.read(text);
                    assertEquals(once, format.read(once));
                });
            }
        }
    }

    @Test
    void a_password_has_one_spelling_and_never_a_stand_in_for_what_was_lost() {
        assertEquals("Zoë am See", PASSWORD.read("Zoe\u0308\u00A0am\u3000See"));
        assertEquals("  kept  ", PASSWORD.read("  kept  "));
        for (String text : new String[] {"secret\uD800", "secret\uDBFF", "secret\uFFFD", "secret\u0000", "sec\nret"}) {
            assertTrue(PASSWORD.fault(text).isPresent());
        }
        assertFalse(PASSWORD.fault("пароль 👍").isPresent());
    }
}
