package innkeeper.local.web;

import innkeeper.standin.telegram.text.Formatted;
import innkeeper.standin.telegram.text.Links;
import innkeeper.standin.telegram.text.ParseMode;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormattedHtmlTest {
    @Test
    void stretches_become_elements_and_everything_else_is_escaped() {
        assertEquals(
                "<b>Anna <i>&amp; Boris</i></b> &lt;3 <a href=\"https://a.example/?x=1&amp;y=2\" target=\"_blank\" "
                        + "rel=\"noopener\">pay</a>",
                html("<b>Anna <i>&amp; Boris</i></b> &lt;3 "
                        + "<a href=\"https://a.example/?x=1&amp;y=2\">pay</a>"));
    }

    @Test
    void an_address_in_plain_text_can_be_opened() {
        assertEquals("See <a href=\"http://localhost:8081/device?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">"
                + "http://localhost:8081/device?a=1&amp;b=2</a>.",
                FormattedHtml.of(new Formatted("See http://localhost:8081/device?a=1&b=2.", List.of())));
    }

    @Test
    void a_stretch_may_end_where_the_next_begins() {
        assertEquals("<b>a</b><i>b</i><code>c</code>", html("<b>a</b><i>b</i><code>c</code>"));
    }

    private static String html(String source) {
        return FormattedHtml.of(ParseMode.HTML.read(source, new Links(false)));
    }
}
