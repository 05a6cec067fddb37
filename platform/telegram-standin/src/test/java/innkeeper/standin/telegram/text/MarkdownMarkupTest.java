package innkeeper.standin.telegram.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MarkdownMarkupTest {
    private static final Links LINKS = new Links(false);

    @Test
    void signs_become_stretches_and_escaped_ones_themselves() {
        var read = read("*bold _italic_* __under__ ~gone~ ||hidden|| 5\\.5");

        assertEquals("bold italic under gone hidden 5.5", read.text());
        assertEquals(List.of(new Entity(Look.BOLD, 0, 11, ""), new Entity(Look.ITALIC, 5, 6, ""),
                new Entity(Look.UNDERLINE, 12, 5, ""), new Entity(Look.STRIKETHROUGH, 18, 4, ""),
                new Entity(Look.SPOILER, 23, 6, "")), read.entities());
    }

    @Test
    void in_code_only_its_own_sign_means_something() {
        assertEquals("a_b.c!", read("`a_b.c!`").text());
        var block = read("```java\nint i = 1;\n```");
        assertEquals("int i = 1;", block.text());
        assertEquals(List.of(new Entity(Look.PRE, 0, 10, "")), block.entities());
    }

    @Test
    void a_link_ends_with_its_bracket() {
        assertEquals(List.of(new Entity(Look.TEXT_LINK, 0, 3, "https://pay.example/a(b)")),
                read("[pay](https://pay.example/a\\(b\\))").entities());
        assertEquals(List.of(), read("[pay](http://localhost:8084/p)").entities());
    }

    @Test
    void a_quotation_goes_on_in_lines_that_begin_with_its_sign() {
        var read = read("before\n>one\n>two\nafter");

        assertEquals("before\none\ntwo\nafter", read.text());
        assertEquals(List.of(new Entity(Look.BLOCKQUOTE, 7, 8, "")), read.entities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"]", "(", ")", ">", "#", "+", "-", "=", "|", "{", "}", ".", "!"})
    void a_reserved_sign_is_to_be_escaped(String sign) {
        assertEquals("Character '%s' is reserved and must be escaped with the preceding '\\'".formatted(sign),
                assertThrows(BadMarkup.class, () -> read("x " + sign + " y")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "Ж *x        ; Can't find end of Bold entity at byte offset 3",
            "snake_case  ; Can't find end of Italic entity at byte offset 5",
            "__x         ; Can't find end of Underline entity at byte offset 0",
            "||x         ; Can't find end of Spoiler entity at byte offset 0",
            "`x          ; Can't find end of Code entity at byte offset 0",
            "[x          ; Can't find end of TextUrl entity at byte offset 0",
            "[x](http    ; Can't find end of a URL at byte offset 4"})
    void what_is_not_closed_is_refused_in_telegrams_words(String source, String words) {
        assertEquals(words, assertThrows(BadMarkup.class, () -> read(source)).getMessage());
    }

    private static Formatted read(String source) {
        return ParseMode.MARKDOWNV2.read(source, LINKS);
    }
}
