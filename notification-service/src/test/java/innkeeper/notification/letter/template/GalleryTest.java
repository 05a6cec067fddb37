package innkeeper.notification.letter.template;

import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.Invitation;
import innkeeper.testkit.golden.GoldenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people read from us, as the pages of local-stack show it: rewritten with {@code -Dgolden.write}. */
class GalleryTest {
    private static final Path GALLERY = Path.of("src/test/resources/golden/gallery");
    /** Above this some mail programs cut a mail. */
    private static final int LARGEST = 100 * 1024;
    private static final int NARROWEST = 320;
    private static final Pattern ONLY_OUTLOOK = Pattern.compile("<!--\\[if mso]>.*?<!\\[endif]-->");
    private static final Pattern FIXED_WIDTH = Pattern.compile("(?<!max-)width(?:=\"|:\\s*)(\\d+)(?:px|\")");

    @Test
    void every_message_reads_as_it_was_agreed() {
        Gallery.letters().forEach((name, letter) -> forms(name, letter)
                .forEach((file, content) -> GoldenFile.at(GALLERY.resolve(file)).matches(content.lines().toList())));
    }

    @Test
    void nothing_is_shown_that_is_not_written_any_more() throws IOException {
        Set<String> written = Gallery.letters().entrySet().stream()
                .flatMap(shown -> forms(shown.getKey(), shown.getValue()).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(GALLERY)) {
            assertEquals(written, files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void the_short_form_is_one_paragraph_and_says_what_happened() {
        Gallery.letters().forEach((name, letter) -> {
            assertTrue(letter.brief().length() <= Letter.LONGEST_BRIEF, name + ": " + letter.brief());
            assertEquals(1, letter.brief().lines().count(), letter.brief());
            assertTrue(letter.brief().length() > 30, name + ": " + letter.brief());
        });
    }

    /** Who reads there gets no mail beside it. */
    @Test
    void a_chat_says_all_that_the_text_says_of_the_news() {
        Gallery.letters().forEach((name, letter) -> {
            if (!name.startsWith("secret.")) {
                letter.text().lines().filter(line -> line.contains(": "))
                        .forEach(line -> assertTrue(letter.chat().text().contains(line), name + " lacks " + line));
            }
        });
    }

    @Test
    void a_secret_link_goes_by_mail_alone() {
        Gallery.letters().forEach((name, letter) -> {
            if (name.startsWith("secret.")) {
                assertFalse(letter.brief().contains("http"), letter.brief());
                assertFalse((letter.chat().text() + letter.chat().link()).contains("http"), letter.chat().text());
            }
        });
    }

    @Test
    void html_is_small_loads_nothing_and_says_all_that_the_text_says() {
        Gallery.letters().forEach((name, letter) -> {
            String html = letter.html();
            assertTrue(html.getBytes(StandardCharsets.UTF_8).length < LARGEST, name);
            assertFalse(html.contains("<img") || html.contains("url(") || html.contains("<link"), name);
            for (String line : letter.text().lines().filter(line -> !line.isBlank()).toList()) {
                for (String part : line.endsWith(":")
                        ? List.of(line.substring(0, line.length() - 1))
                        : List.of(line.split(": ", 2))) {
                    assertTrue(html.contains(escaped(part)), name + " lacks " + part);
                }
            }
        });
    }

    /** The narrowest telephone has 320 points: what is wider makes its reader scroll to and fro. Outlook alone gets a table of 600. */
    @Test
    void nothing_has_a_width_that_a_telephone_has_not() {
        Gallery.letters().forEach((name, letter) -> {
            String html = ONLY_OUTLOOK.matcher(letter.html()).replaceAll("");
            assertTrue(html.contains("class=\"in\" style=\"overflow-wrap:anywhere;"), name);
            FIXED_WIDTH.matcher(html).results().forEach(found -> assertTrue(
                    Integer.parseInt(found.group(1)) <= NARROWEST, name + " has " + found.group()));
        });
    }

    @Test
    void a_width_in_points_is_found_whichever_way_it_is_written() {
        String html = "width=\"600\" width:601px min-width: 602px max-width:603px width=\"100%\" width:34%";
        assertEquals(List.of("600", "601", "602"),
                FIXED_WIDTH.matcher(html).results().map(found -> found.group(1)).toList());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, String> forms(String name, Letter letter) {
        Map<String, String> forms = new java.util.TreeMap<>(Map.of(
                name + ".html", letter.html(),
                name + ".txt", "Subject: %s%n%n%s".formatted(letter.subject(), letter.text()),
                name + ".brief.txt", letter.brief(),
                name + ".chat.txt", (letter.chat().text() + "\n" + letter.chat().link()).strip()));
        letter.calendar().map(Invitation::content).ifPresent(content -> forms.put(name + ".ics", content));
        return forms;
    }
}
