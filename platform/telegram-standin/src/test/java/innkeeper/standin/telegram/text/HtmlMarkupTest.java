package innkeeper.standin.telegram.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HtmlMarkupTest {
    private static final Links LINKS = new Links(false);

    @Test
    void tags_become_stretches_counted_in_utf16() {
        var read = read("😀 <b>Anna <i>&amp; Boris</i></b>");

        assertEquals("😀 Anna & Boris", read.text());
        assertEquals(List.of(new Entity(Look.BOLD, 3, 12, ""), new Entity(Look.ITALIC, 8, 7, "")), read.entities());
        assertEquals(14, read.length());
    }

    @Test
    void a_link_leads_where_it_says_and_is_none_where_telegram_takes_it_for_none() {
        assertEquals(List.of(new Entity(Look.TEXT_LINK, 0, 3, "https://pay.example/p?a=1&b=2")),
                read("<a href=\"https://pay.example/p?a=1&amp;b=2\">pay</a>").entities());
        assertEquals(List.of(), read("<a href='http://localhost:8084/p'>pay</a>").entities());
    }

    @Test
    void references_by_number_and_a_lone_ampersand_are_read() {
        assertEquals("A\u00a0B & C &nbsp; \"<\"", read("A&#160;B & C &nbsp; &quot;&#x3c;&quot;").text());
    }

    @Test
    void code_in_pre_is_one_block() {
        assertEquals(List.of(new Entity(Look.PRE, 0, 3, "")),
                read("<pre><code class=\"language-java\">var</code></pre>").entities());
    }

    @Test
    void blanks_at_both_ends_and_what_is_empty_go() {
        var read = read("  <b> </b><u>x </u>\n");

        assertEquals("x", read.text());
        assertEquals(List.of(new Entity(Look.UNDERLINE, 0, 1, "")), read.entities());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Ж <x>y</x>         | Unsupported start tag \"x\" at byte offset 3",
            "a < b              | Unsupported start tag \"\" at byte offset 2",
            "a <b               | Unclosed start tag at byte offset 2",
            "<b>x               | Can't find end tag corresponding to start tag \"b\"",
            "x</b>              | Unexpected end tag at byte offset 1",
            "<b>x</i>           | Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
            "<b>x</b            | Unclosed end tag at byte offset 4",
            "<a href>           | Can't find end tag corresponding to start tag \"a\"",
            "<a =x>y</a>        | Empty attribute name in the tag \"a\" at byte offset 0",
            "<a href            | Unclosed start tag \"a\" at byte offset 0",
            "<a href=\"x        | Unclosed start tag at byte offset 0",
            "<a href=x/y>z</a>  | Unexpected end of name token at byte offset 8",
            "<span>x</span>     | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
            "Hotel <Volga>      | Unsupported start tag \"volga\" at byte offset 6"})
    void what_telegram_does_not_read_is_refused_in_its_words(String source, String words) {
        assertEquals(words, assertThrows(BadMarkup.class, () -> read(source)).getMessage());
    }

    private static Formatted read(String source) {
        return ParseMode.HTML.read(source, LINKS);
    }
}
