package innkeeper.kit.connection;

import io.helidon.webserver.WebServer;

/** All ports of a server, or none: where one is taken Helidon writes so into the log and returns as if it served. */
public final class Ports {
    private Ports() {}

    /** @throws IllegalStateException when the server does not listen */
    public static WebServer open(WebServer server) {
        server.start();
        if (!server.isRunning()) {
            throw new IllegalStateException("A port cannot be listened on: the log says which, and why");
        }
        return server;
    }
}
