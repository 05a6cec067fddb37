package innkeeper.kit.settings.http;

import innkeeper.kit.settings.Environment;
import java.time.Duration;

/**
 * Where a service listens to people (port) and to its operators (management port), and its limits.
 *
 * @param clientAddressHeader in which our own proxy names the client; empty where clients connect to us directly
 */
public record HttpSettings(String host, int port, int managementPort, int maxBodyBytes, Duration shutdownGrace,
        String clientAddressHeader, BrowserSettings browsers, ConnectionLimits connections) {
    public static HttpSettings from(Environment e, String prefix) {
        return new HttpSettings(e.text("HTTP_HOST"), e.port(prefix + "HTTP_PORT"), e.port(prefix + "MANAGEMENT_PORT"),
                e.integer("HTTP_MAX_BODY_BYTES", 1, Integer.MAX_VALUE), e.duration("SHUTDOWN_GRACE"),
                e.textOrEmpty("HTTP_CLIENT_ADDRESS_HEADER"), BrowserSettings.from(e),
                ConnectionLimits.from(e));
    }
}
