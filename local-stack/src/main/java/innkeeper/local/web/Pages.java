package innkeeper.local.web;

import innkeeper.local.mail.MailStore;
import innkeeper.local.settings.Addresses;
import innkeeper.local.sms.SmsGateway;
import innkeeper.local.traces.TraceReceiver;
import innkeeper.local.traces.TraceStore;
import innkeeper.standin.telegram.TelegramStandIn;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The launcher's own HTTP servers: the pages for people, and the address that takes spans. */
public final class Pages implements AutoCloseable {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int MOST_CONNECTIONS = 256;
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final WebServer pages;
    private final WebServer receiver;

    /**
     * @param telegram nothing where the bot talks to Telegram itself
     * @param gallery the folder of the messages that the gallery shows
     */
    public Pages(Addresses addresses, int pagesPort, int tracesPort, MailStore mails, TraceStore traces,
            SmsGateway sms, Optional<TelegramStandIn> telegram, Path gallery) {
        HttpRouting.Builder routing = HttpRouting.builder()
                .register(new IndexPage(addresses))
                .register(new MailPages(mails))
                .register(new SmsPages(sms))
                .register(new TracePages(traces))
                .register(new GalleryPages(gallery))
                .register(new Drawings());
        telegram.ifPresentOrElse(
                standIn -> routing.register(new TelegramPages(standIn)).register(new ChatPages(standIn)),
                () -> routing.get("/telegram", (_, response) -> Answers.absent(response,
                        "The bot talks to Telegram itself: write to it there.")));
        this.pages = server(pagesPort, routing);
        this.receiver = server(tracesPort, HttpRouting.builder().register(new TraceReceiver(traces)));
    }

    public void start() {
        pages.start();
        receiver.start();
    }

    public int pagesPort() {
        return pages.port();
    }

    public int tracesPort() {
        return receiver.port();
    }

    @Override
    public void close() {
        pages.stop();
        receiver.stop();
    }

    private static WebServer server(int port, HttpRouting.Builder routing) {
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .maxPayloadSize(LARGEST_BODY)
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(IDLE)
                .contentEncoding(ContentEncodingContext.create(
                        encodings -> encodings.addContentEncoding(new ZippedBodies())))
                .routing(routing.addFilter(new OwnHosts()))
                .build();
    }
}
