package innkeeper.local.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.local.process.StartFailure;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.MockAnswer;
import innkeeper.mocks.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stands for a messenger's bot: writes to no chat, keeps the messages to be read, and passes on by signed webhook what
 * somebody tells it in a chat. A chat that ends in 000 is unknown, one that ends in 001 has blocked the bot.
 */
public final class MessengerBot implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final String UNKNOWN = "000";
    private static final String BLOCKED = "001";

    private final Customer customer;
    private final Clock clock;
    private final TakenMessages taken = new TakenMessages();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final ContractMock door;

    /** Who may send, and where and under which signature they hear what was told in chats. */
    public record Customer(Secret apiKey, URI webhooks, WebhookSecrets secrets) {}

    private record Webhook(String type, Instant timestamp, Map<String, String> data) {}

    private MessengerBot(int port, Customer customer, Clock clock) {
        this.customer = customer;
        this.clock = clock;
        this.door = ContractMock.of("messenger", port).answer("sendChatMessage", this::take);
    }

    /** @param port on the loopback address; 0 for a free one */
    public static MessengerBot open(int port, Customer customer, Clock clock) {
        try {
            return new MessengerBot(port, customer, clock);
        } catch (UncheckedIOException e) {
            throw new StartFailure("The messenger's bot did not start: %s.".formatted(e.getMessage()), e);
        }
    }

    public URI uri() {
        return door.uri();
    }

    /** Newest first. */
    public List<ChatMessage> messages(int atMost) {
        return taken.newest(atMost);
    }

    /**
     * Somebody tells a code in a chat.
     *
     * @return whether it was good
     * @throws IOException where the customer could not be told
     */
    public boolean tell(String chat, String code) throws IOException, InterruptedException {
        return hook("chat.linked", Map.of("chat_id", chat, "code", code)) == 204;
    }

    /** Somebody reads there no more. */
    public void leave(String chat) throws IOException, InterruptedException {
        hook("chat.left", Map.of("chat_id", chat));
    }

    @Override
    public void close() {
        door.close();
        http.shutdownNow();
    }

    private int hook(String type, Map<String, String> data) throws IOException, InterruptedException {
        String id = "evt_" + UUID.randomUUID();
        Instant now = clock.instant();
        String body = Json.write(new Webhook(type, now, data));
        return http.send(HttpRequest.newBuilder(customer.webhooks())
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", customer.secrets().sign(id, now.getEpochSecond(), body))
                .POST(BodyPublishers.ofString(body))
                .build(), BodyHandlers.discarding()).statusCode();
    }

    private MockAnswer take(Recorded request) {
        String shown = request.header("authorization").orElse("");
        if (!MessageDigest.isEqual(bytes(shown), bytes("Bearer " + customer.apiKey().value()))) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The API key is not known");
        }
        String chat = URLDecoder.decode(request.path().split("/")[3], StandardCharsets.UTF_8);
        if (chat.endsWith(UNKNOWN)) {
            throw new ProblemException(ProblemKind.ABSENT, "unknown-chat", "Nobody has written from there");
        }
        if (chat.endsWith(BLOCKED)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "chat-blocked", "They take no messages from the bot");
        }
        JsonNode body = Json.read(request.body(), JsonNode.class);
        ChatMessage message = taken.take(request.header("idempotency-key"), () -> new ChatMessage(
                UUID.randomUUID().toString(), chat, body.path("text").asText(), body.path("link").asText(""),
                clock.instant()));
        return MockAnswer.of(202, "application/json", Json.write(Map.of("id", message.id())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
