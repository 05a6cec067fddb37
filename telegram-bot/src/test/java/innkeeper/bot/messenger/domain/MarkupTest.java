package innkeeper.bot.messenger.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarkupTest {
    @ParameterizedTest
    @CsvSource({"Kazan, 5", "<b>Kazan</b>, 5", "a &amp; b &lt;c&gt;, 9", "&amp;lt;, 4", "\uD83C\uDFE8, 2", "'', 0"})
    void only_what_is_read_is_counted(String html, int length) {
        assertEquals(length, new Markup(html).length());
    }

    @Test
    void lines_that_are_too_many_are_left_out_from_the_end() {
        Markup text = new Markup("<b>one</b>\n&lt;two\nthree");

        assertEquals(text, text.upTo(14));
        assertEquals(new Markup("<b>one</b>\n&lt;two"), text.upTo(13));
        assertEquals(new Markup("<b>one</b>"), text.upTo(7));
    }

    @Test
    void a_line_that_is_too_long_by_itself_loses_its_end() {
        assertEquals(new Markup("a&amp;"), new Markup("<b>a&amp;b</b>").upTo(2));
        assertEquals(new Markup("a"), new Markup("a\uD83C\uDFE8").upTo(2));
    }
}
