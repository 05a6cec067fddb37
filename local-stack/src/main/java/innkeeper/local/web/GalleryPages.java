package innkeeper.local.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people read from the system: every message in every language and form, as the tests of its words agreed on it. */
final class GalleryPages implements HttpService {
    private static final String HTML = ".html";
    /** As a telephone, a window and a screen have it, in CSS pixels. */
    private static final List<Integer> WIDTHS = List.of(320, 600, 1200);

    private final Path folder;

    /** @param folder holds {@code <message>.<language>.html}, and the other forms beside it */
    GalleryPages(Path folder) {
        this.folder = folder;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/gallery", this::list)
                .get("/gallery/{name}", this::message)
                .get("/gallery/{name}/html", this::html);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Answers.page(response, "gallery", Map.of("messages", names().stream()
                .map(name -> Map.of("name", name, "brief", form(name, ".brief.txt"))).toList()));
    }

    private void message(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        if (names().contains(name)) {
            Answers.page(response, "message", Map.of("name", name, "widths", WIDTHS, "text", form(name, ".txt"),
                    "brief", form(name, ".brief.txt"), "calendar", form(name, ".ics")));
        } else {
            Answers.absent(response, "No such message.");
        }
    }

    private void html(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        if (names().contains(name)) {
            Answers.mailPart(response, form(name, HTML));
        } else {
            Answers.absent(response, "No such message.");
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(HTML))
                    .map(file -> file.substring(0, file.length() - HTML.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where the message has no such form. */
    private String form(String name, String suffix) {
        Path file = folder.resolve(name + suffix);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
