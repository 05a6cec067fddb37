package innkeeper.kit.settings.http;

import innkeeper.kit.settings.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What browsers are told.
 *
 * @param corsOrigins whose pages may call us, such as {@code https://app.example}; none by default, {@code *} is all
 * @param hstsMaxAge how long a browser insists on TLS (RFC 6797); zero says nothing, as without TLS
 */
public record BrowserSettings(List<String> corsOrigins, Duration hstsMaxAge) {
    /** Nothing is said of origins or of TLS. */
    public static final BrowserSettings SILENT = new BrowserSettings(List.of(), Duration.ZERO);

    public BrowserSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }

    static BrowserSettings from(Environment e) {
        List<String> origins = e.list("HTTP_CORS_ORIGINS");
        e.check(origins.stream().allMatch(BrowserSettings::isOrigin),
                "HTTP_CORS_ORIGINS must list origins such as https://app.example, or be *");
        return new BrowserSettings(origins, e.duration("HTTP_HSTS_MAX_AGE"));
    }

    private static boolean isOrigin(String text) {
        return text.equals("*") || text.matches("https?://[^/?#@\\s]+") && URI.create(text).getHost() != null;
    }
}
