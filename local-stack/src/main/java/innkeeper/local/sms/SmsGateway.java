package innkeeper.local.sms;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.local.process.StartFailure;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.MockAnswer;
import innkeeper.mocks.Recorded;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands for the SMS gateway outside: refuses what the contract refuses, sends nothing to any telephone, keeps the messages to
 * be read, and sends receipts as if a telephone had got them.
 */
public final class SmsGateway implements AutoCloseable {
    private static final int MOST_SEGMENTS = 10;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration TO_OPERATOR = Duration.ofMillis(100);
    private static final Duration TO_TELEPHONE = Duration.ofMillis(300);
    private static final long SILENCE_SECONDS = 60;
    private static final String KEY_PREFIX = "Bearer ";

    private final Customer customer;
    private final Clock clock;
    private final SmsBox box = new SmsBox();
    private final ReceiptSender receipts;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ContractMock door;
    private volatile Fault fault = Fault.NONE;

    /** Who may send, and where and under which signature they hear what became of it. */
    public record Customer(Secret apiKey, URI receipts, WebhookSecrets secrets) {}

    private SmsGateway(int port, Customer customer, Clock clock) {
        this.customer = customer;
        this.clock = clock;
        this.receipts = new ReceiptSender(customer.receipts(), customer.secrets(), clock);
        this.door = ContractMock.of("delivery", port)
                .answer("sendMessage", this::send)
                .answer("getMessage", this::read);
    }

    /** @param port on the loopback address; 0 for a free one */
    public static SmsGateway open(int port, Customer customer, Clock clock) {
        try {
            return new SmsGateway(port, customer, clock);
        } catch (UncheckedIOException e) {
            throw new StartFailure("The SMS gateway did not start: %s.".formatted(e.getMessage()), e);
        }
    }

    public URI uri() {
        return door.uri();
    }

    /** Newest first. */
    public List<Sms> messages(int atMost) {
        return box.newest(atMost);
    }

    public Fault fault() {
        return fault;
    }

    public void become(Fault next) {
        fault = next;
    }

    @Override
    public void close() {
        closing.countDown();
        receipts.close();
        door.close();
    }

    private MockAnswer send(Recorded request) {
        admit(request);
        JsonNode body = Json.read(request.body(), JsonNode.class);
        SmsBox.Taken taken = box.take(request.header("idempotency-key"), body, () -> made(body));
        if (!taken.replayed()) {
            receipts.after(TO_OPERATOR, () -> advance(taken.message().id(), Sms.Status.SENT));
        }
        if (fault == Fault.SILENT) {
            keepSilent();
        }
        MockAnswer answer = MockAnswer.of(202, "application/json", Json.write(taken.message().view()))
                .with("Location", "/v1/messages/" + taken.message().id());
        return taken.replayed() ? answer.with("Idempotency-Replayed", "true") : answer;
    }

    private MockAnswer read(Recorded request) {
        admit(request);
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        return box.find(id).map(message -> MockAnswer.of(200, "application/json", Json.write(message.view())))
                .orElseThrow(() -> new ProblemException(ProblemKind.ABSENT, "unknown-message",
                        "There is no message " + id));
    }

    private void admit(Recorded request) {
        String shown = request.header("authorization").orElse("");
        if (!MessageDigest.isEqual(bytes(shown), bytes(KEY_PREFIX + customer.apiKey().value()))) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The API key is not known");
        }
        switch (fault) {
            case RATE_LIMITED -> throw new ProblemException(new Problem(ProblemKind.TOO_MANY, "too-many-requests",
                    "Too many messages in a short time").retryAfter(RETRY_AFTER));
            case BROKEN -> throw new ProblemException(ProblemKind.FAULT, "fault", "The gateway is broken, as was asked");
            case NONE, SILENT, NO_RECEIPTS, UNDELIVERED -> {}
        }
    }

    private Sms made(JsonNode body) {
        String to = body.path("to").asText();
        PhoneBook.requireReachable(to);
        Segments segments = Segments.of(body.path("text").asText());
        if (segments.count() > MOST_SEGMENTS) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, "message-too-long",
                    "The text takes %d segments; %d are the most".formatted(segments.count(), MOST_SEGMENTS));
        }
        Instant now = clock.instant();
        return new Sms("msg_" + UUID.randomUUID().toString().replace("-", ""), Sms.Status.QUEUED, to,
                body.path("sender").asText(null), body.path("reference").asText(null), body.path("text").asText(),
                segments.encoding(), segments.count(), now, now, null);
    }

    private void advance(String id, Sms.Status status) {
        Optional<Sms.Error> error = status == Sms.Status.FAILED
                ? Optional.of(new Sms.Error("absent", "The telephone was off for too long"))
                : Optional.empty();
        box.change(id, message -> message.now(status, error.orElse(null), clock.instant())).ifPresent(message -> {
            if (fault != Fault.NO_RECEIPTS) {
                receipts.send(message);
            }
            if (status == Sms.Status.SENT) {
                boolean lost = fault == Fault.UNDELIVERED || PhoneBook.isSwitchedOff(message.to());
                receipts.after(TO_TELEPHONE, () -> advance(id, lost ? Sms.Status.FAILED : Sms.Status.DELIVERED));
            }
        });
    }

    /** The message is taken, and its customer does not learn it. */
    private void keepSilent() {
        try {
            if (!closing.await(SILENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("silent, as was asked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
