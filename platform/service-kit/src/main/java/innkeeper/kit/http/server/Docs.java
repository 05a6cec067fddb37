package innkeeper.kit.http.server;

import innkeeper.kit.contract.Contract;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The contract at {@code /openapi.yaml} and a console to try it at {@code /docs}, which loads nothing from outside. */
public final class Docs implements HttpService {
    private static final String WEBJARS = "/META-INF/resources/webjars/swagger-ui/";
    private static final String VERSION_FILE = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "index.css", "text/css; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "swagger-ui-standalone-preset.js", "text/javascript; charset=utf-8",
            "favicon-16x16.png", "image/png",
            "favicon-32x32.png", "image/png");
    private static final String INITIALIZER = """
            window.onload = () => {
              window.ui = SwaggerUIBundle({
                url: "/openapi.yaml",
                dom_id: "#swagger-ui",
                deepLinking: true,
                validatorUrl: null,
                presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
                layout: "StandaloneLayout"
              });
            };
            """;

    /** Every address that is served here. */
    public static final List<String> PATHS =
            List.of("/openapi.yaml", "/openapi.json", "/docs", "/docs/", "/docs/{file}");

    /** They change with the version that is deployed, and hold nobody's data. */
    private static final Header CACHING = HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-cache");

    /** Written piece by piece: a whole copy for each client that takes its time would fill our memory. */
    private static final int PIECE = 4 * 1024;

    private final Contract contract;
    private final String folder;
    /** Made when first asked for: most starts are never asked. */
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    public Docs(Contract contract) {
        this.contract = contract;
        Properties properties = new Properties();
        try (InputStream in = Docs.class.getResourceAsStream(VERSION_FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.folder = WEBJARS + properties.getProperty("version") + "/";
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/openapi.yaml", (_, response) -> send(response, "application/yaml; charset=utf-8",
                files.computeIfAbsent("/openapi.yaml", _ -> utf8(contract.yaml()))))
                .get("/openapi.json", (_, response) -> send(response, "application/json",
                        files.computeIfAbsent("/openapi.json", _ -> utf8(contract.json()))))
                .get("/docs", Docs::toIndex)
                .get("/docs/", (_, response) -> file(response, "index.html"))
                .get("/docs/swagger-initializer.js",
                        (_, response) -> send(response, "text/javascript; charset=utf-8", utf8(INITIALIZER)))
                .get("/docs/{file}",
                        (request, response) -> file(response, request.path().pathParameters().get("file")));
    }

    private static void toIndex(ServerRequest request, ServerResponse response) {
        response.status(Status.MOVED_PERMANENTLY_301).header(HeaderNames.LOCATION, "/docs/").send();
    }

    private void file(ServerResponse response, String name) {
        String mediaType = MEDIA_TYPES.get(name);
        if (mediaType == null) {
            response.next();
            return;
        }
        response.header("Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
        send(response, mediaType, files.computeIfAbsent(name, this::read));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] read(String name) {
        try (InputStream in = Docs.class.getResourceAsStream(folder + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(ServerResponse response, String mediaType, byte[] bytes) {
        response.header(HeaderNames.CONTENT_TYPE, mediaType);
        response.header(CACHING);
        response.headers().contentLength(bytes.length);
        try (OutputStream out = response.outputStream()) {
            for (int at = 0; at < bytes.length; at += PIECE) {
                out.write(bytes, at, Math.min(PIECE, bytes.length - at));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
