package innkeeper.notification.sms.domain;

import com.cloudhopper.commons.charset.GSMCharset;
import innkeeper.notification.sms.domain.SmsText.Encoding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmsTextTest {
    private static final String LINK = "https://inn.example/b/AbCdEfGhIjKlMnOpQrStUvWx";

    @Test
    void the_alphabet_is_that_of_an_independent_library() {
        List<String> differing = IntStream.rangeClosed(0x20, 0xFFFF).filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                .mapToObj(Character::toString)
                .filter(sign -> Gsm7.holds(sign) != GSMCharset.canRepresent(sign))
                .map(sign -> "%s U+%04X".formatted(sign, sign.codePointAt(0))).toList();
        assertEquals(List.of(), differing);
    }

    @Test
    void one_hundred_and_sixty_places_are_one_and_more_are_parts_of_153() {
        assertEquals(new SmsText("a".repeat(160), Encoding.GSM7, 1), SmsText.of("a".repeat(160)));
        assertEquals(2, SmsText.of("a".repeat(161)).segments());
        assertEquals(2, SmsText.of("a".repeat(306)).segments());
        assertEquals(3, SmsText.of("a".repeat(307)).segments());
    }

    @Test
    void each_sign_of_the_extension_takes_two_places() {
        for (String sign : List.of("^", "{", "}", "\\", "[", "~", "]", "|", "€")) {
            assertEquals(new SmsText(sign.repeat(80), Encoding.GSM7, 1), SmsText.of(sign.repeat(80)), sign);
            assertEquals(2, SmsText.of(sign.repeat(80) + "a").segments(), sign);
        }
    }

    @Test
    void an_escape_is_not_left_behind_at_the_end_of_a_part() {
        assertEquals(2, SmsText.of("a".repeat(151) + "€" + "a".repeat(153)).segments());
        assertEquals(2, SmsText.of("a".repeat(152) + "€" + "a".repeat(151)).segments());
        assertEquals(3, SmsText.of("a".repeat(152) + "€" + "a".repeat(152)).segments());
    }

    @Test
    void one_sign_outside_the_alphabet_makes_all_of_it_ucs2() {
        assertEquals(new SmsText("я".repeat(70), Encoding.UCS2, 1), SmsText.of("я".repeat(70)));
        assertEquals(2, SmsText.of("я".repeat(71)).segments());
        assertEquals(2, SmsText.of("я".repeat(134)).segments());
        assertEquals(3, SmsText.of("я".repeat(135)).segments());
        assertEquals(2, SmsText.of("ç" + "a".repeat(70)).segments());
        assertEquals(Encoding.GSM7, SmsText.of("Ç" + "a".repeat(70)).encoding());
    }

    @Test
    void a_pair_of_surrogates_is_not_torn_apart() {
        assertEquals(1, SmsText.of("😀".repeat(35)).segments());
        assertEquals(2, SmsText.of("😀".repeat(36)).segments());
        assertEquals(2, SmsText.of("я".repeat(66) + "😀" + "я".repeat(65)).segments());
        assertEquals(3, SmsText.of("я".repeat(66) + "😀" + "я".repeat(66)).segments());
    }

    @Test
    void print_is_made_plain_where_that_makes_it_cheaper() {
        assertEquals(new SmsText("\"Astoria\", 1-3 June: it's paid...", Encoding.GSM7, 1),
                SmsText.of("“Astoria”, 1–3\u00A0June: it’s paid…"));
        assertEquals("«Астория», 1–3 июня", SmsText.of("«Астория», 1–3 июня").text());
        assertEquals("one line", SmsText.of(" one\r\n line ").text());
    }

    @Test
    void a_text_that_is_too_long_loses_words_from_its_end() {
        assertEquals("a".repeat(100) + "...", SmsText.within(1, "a".repeat(100) + " " + "b".repeat(60)).text());
        assertEquals("a".repeat(160), SmsText.within(1, "a".repeat(160)).text());
        assertEquals("a".repeat(157) + "...", SmsText.within(1, "a".repeat(161)).text());
        assertEquals("😀".repeat(33) + "...", SmsText.within(1, "😀".repeat(36)).text());
    }

    @Test
    void the_link_at_the_end_stays_whole() {
        SmsText text = SmsText.within(1, "word ".repeat(40) + LINK);
        assertEquals(1, text.segments());
        assertTrue(text.text().endsWith("word... " + LINK), text.text());
        assertEquals(LINK, SmsText.within(1, LINK).text());
        assertThrows(IllegalArgumentException.class, () -> SmsText.within(1, "https://" + "a".repeat(153)));
    }
}
