package innkeeper.local.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the demo hotels show for photos: a dozen drawings of houses and rooms, in the colours of the number after their name, as
 * {@code /drawings/house-river-7.svg}. Pages elsewhere may show them, too.
 */
final class Drawings implements HttpService {
    private static final Pattern NAME = Pattern.compile("([a-z]{1,12}(?:-[a-z]{1,12})?)-(\\d{1,3})\\.svg");
    private static final List<Colours> COLOURS = List.of(
            new Colours("#bfe0f2", "#f0dcb8", "#a8503c"), new Colours("#cfe8e4", "#f5efe2", "#3f6f8f"),
            new Colours("#f7d9c4", "#e8cfc0", "#6f4a63"), new Colours("#d6e4f7", "#e3e6d3", "#4f7a5b"),
            new Colours("#c9d6ea", "#f3d9a0", "#7a3b2e"));

    private record Colours(String sky, String wall, String roof) {
        String in(String drawing) {
            return drawing.replace("SKY", sky).replace("WALL", wall).replace("ROOF", roof);
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/drawings/{name}", this::drawing);
    }

    private void drawing(ServerRequest request, ServerResponse response) {
        Matcher name = NAME.matcher(request.path().pathParameters().get("name"));
        Optional<String> drawn = name.matches() ? drawn(name.group(1), Integer.parseInt(name.group(2))) : Optional.empty();
        drawn.ifPresentOrElse(
                svg -> response.header(HeaderNames.CONTENT_TYPE, "image/svg+xml")
                        .header(HeaderNames.create("Content-Security-Policy"), "default-src 'none'")
                        .header(HeaderNames.create("X-Content-Type-Options"), "nosniff").send(svg),
                () -> Answers.absent(response, "No such drawing."));
    }

    private static Optional<String> drawn(String name, int number) {
        try (InputStream file = Drawings.class.getResourceAsStream("/drawings/%s.svg".formatted(name))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(COLOURS.get(number % COLOURS.size())
                            .in(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
