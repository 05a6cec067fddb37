package innkeeper.payment.webhook.remote;

import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.payment.webhook.usecase.Parcel;
import innkeeper.payment.webhook.usecase.Shop.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WebhookShopTest {
    private static final Parcel PARCEL = new Parcel(
            UUID.fromString("01930000-0000-7000-b200-000000000001"), "payment.succeeded", "{}", "", 1, Instant.EPOCH);

    @Test
    @Timeout(60)
    void a_shop_whose_answer_never_ends_has_answered() throws IOException {
        try (var door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            var shop = CompletableFuture.runAsync(() -> startToAnswer(door));
            assertEquals(new Answer.Taken(), tell(door.getLocalPort()));
            shop.cancel(true);
        }
    }

    private static Answer tell(int port) {
        var settings = new WebhookSettings(URI.create("http://localhost:" + port + "/"),
                Duration.ofSeconds(5),
                WebhookSecrets.listed(new Secret("whsec_bmV3LXNlY3JldC1vZi10aGUtcHJvdmlkZXIhISE=")));
        return new WebhookShop(settings, Telemetry.none(), Clocks.system()).tell(PARCEL);
    }

    private static void startToAnswer(ServerSocket door) {
        try {
            Socket caller = door.accept();
            caller.getInputStream().read();
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive ".getBytes(
                    StandardCharsets.US_ASCII));
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the caller has gone
        }
    }
}
