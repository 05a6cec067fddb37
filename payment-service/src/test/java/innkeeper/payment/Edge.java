package innkeeper.payment;

import innkeeper.kit.contract.Contract;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.http.Routes;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.http.BrowserSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.payment.checkout.http.ApiKeys;
import innkeeper.payment.checkout.http.PayUrls;
import innkeeper.payment.checkout.http.PaymentRoutes;
import innkeeper.payment.checkout.page.PageRoutes;
import innkeeper.payment.checkout.usecase.CancelPayment;
import innkeeper.payment.checkout.usecase.ConfirmByCode;
import innkeeper.payment.checkout.usecase.CreatePayment;
import innkeeper.payment.checkout.usecase.InMemoryPayments;
import innkeeper.payment.checkout.usecase.PayByCard;
import innkeeper.payment.checkout.usecase.ReadPayment;
import innkeeper.payment.refund.http.RefundRoutes;
import innkeeper.payment.refund.usecase.ReadRefund;
import innkeeper.payment.refund.usecase.RefundPayment;
import innkeeper.payment.webhook.http.EventRoutes;
import innkeeper.payment.webhook.usecase.InMemoryAnnouncements;
import innkeeper.payment.webhook.usecase.ResendEvent;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.limit.CountedRequests;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static innkeeper.payment.Situations.at;

/** The service's door before stores in memory, at five past ten. */
final class Edge implements AutoCloseable {
    final InMemoryPayments payments = new InMemoryPayments();
    final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final HttpEdge http;
    private final ContractClient client;

    Edge() {
        http = new HttpEdge(new HttpSettings("127.0.0.1", 0, 0, 65_536, Duration.ofSeconds(1), "",
                BrowserSettings.SILENT, ConnectionLimits.USUAL),
                Contract.load("payment"), new ApiKeys(List.of(new Secret("an-older-key"), new Secret(Development.KEY))),
                Rejections::explain, Idempotency.none(), Telemetry.none(), List.of(), routes());
        http.start();
        client = new ContractClient("payment", URI.create("http://127.0.0.1:" + http.port()));
    }

    private Routes[] routes() {
        Clock clock = at("10:05:00");
        var read = new ReadPayment(payments);
        return new Routes[] {
                new PaymentRoutes(new CreatePayment(payments), read, new CancelPayment(payments),
                        new PayUrls(URI.create("http://pay.example/")),
                        Duration.ofMinutes(15), clock, Telemetry.none(),
                        new RouteLimit("create-per-shop", new Rate(3, Duration.ofMinutes(1)), new CountedRequests(),
                                Telemetry.none())),
                new RefundRoutes(new RefundPayment(payments, clock), new ReadRefund(payments)),
                new EventRoutes(announcements, new ResendEvent(announcements, clock)),
                new PageRoutes(read, new PayByCard(payments, clock, Ids::next), new ConfirmByCode(payments, clock),
                        clock)};
    }

    URI uri(String path) {
        return client.uri(path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(client.uri(path)).header("Authorization", "Bearer " + Development.KEY);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return client.send(request.build());
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> page(String path, String languages) {
        return send(HttpRequest.newBuilder(client.uri(path)).header("Accept-Language", languages));
    }

    /** As a browser: the contract's checker takes digits in a form for a number where the contract says text. */
    HttpResponse<String> submit(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return browser.send(HttpRequest.newBuilder(client.uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body))
                    .build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        http.stop();
    }
}
