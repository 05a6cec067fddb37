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

    @Test
    void a_secret_link_goes_by_mail_alone() {
        Gallery.letters().forEach((name, letter) -> {
            if (name.startsWith("secret.")) {
                assertFalse(letter.brief().contains("http"), letter.brief());
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Map<String, String> forms(String name, Letter letter) {
        Map<String, String> forms = new java.util.TreeMap<>(Map.of(
                name + ".html", letter.html(),
                name + ".txt", "Subject: %s%n%n%s".formatted(letter.subject(), letter.text()),
                name + ".brief.txt", letter.brief()));
        letter.calendar().map(Invitation::content).ifPresent(content -> forms.put(name + ".ics", content));
        return forms;
    }
}
