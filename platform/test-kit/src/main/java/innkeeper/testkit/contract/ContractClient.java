package innkeeper.testkit.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * An HTTP client that holds a service to the contract it serves.
 * Every answer must match the contract; a request that was answered with success must match it too.
 */
public final class ContractClient {
    private final String service;
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final OpenApiInteractionValidator validator;
    private final ServedContract contract;

    public ContractClient(String service, URI base) {
        this.service = service;
        this.base = base;
        HttpResponse<String> contract = exchange(HttpRequest.newBuilder(base.resolve("/openapi.yaml")).build());
        if (contract.statusCode() != 200) {
            throw new AssertionError(service + " serves no contract: " + contract.statusCode());
        }
        this.contract = ServedContract.of(contract.body());
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(contract.body())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.response.body.missing", ValidationReport.Level.ERROR)
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        .build())
                .withWhitelist(ValidationErrorsWhitelist.create()
                        .withRule("where the body may be absent, its type may be absent, too",
                                (message, _, sent,
                                        _) -> message.getKey().equals("validation.request.contentType.notAllowed")
                                                && sent.getRequestBody().isEmpty()))
                .build();
    }

    public URI uri(String pathAndQuery) {
        return base.resolve(pathAndQuery);
    }

    /** Sends the request as it is; an answer or an accepted request that breaks the contract fails the test. */
    public HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> answer = exchange(request);
        ValidationReport report = validator.validateResponse(request.uri().getPath(), method(request), response(answer));
        if (answer.statusCode() < 400) {
            report = report.merge(validator.validateRequest(request(request)));
        }
        contract.requireDeclared(request.method(), request.uri().getPath(), answer.body());
        if (answer.statusCode() == 201) {
            answer.headers().firstValue("Location").ifPresent(contract::requireReadable);
        }
        requireNoErrors(request, answer, report);
        return answer;
    }

    /** The same for an answer that is a stream of events, which must have begun. */
    public ReadEvents follow(HttpRequest request) {
        HttpResponse<InputStream> answer = exchange(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s does not stream %s: %d".formatted(service, request.uri(), answer.statusCode()));
        }
        SimpleResponse.Builder begun = SimpleResponse.Builder.status(answer.statusCode()).withBody(":");
        answer.headers().map().forEach((name, values) -> begun.withHeader(name, values));
        requireNoErrors(request, answer, validator.validateRequest(request(request)).merge(
                validator.validateResponse(request.uri().getPath(), method(request), begun.build())));
        return new ReadEvents(answer);
    }

    private void requireNoErrors(HttpRequest request, HttpResponse<?> answer, ValidationReport report) {
        if (report.hasErrors()) {
            throw new AssertionError("%s broke its contract on %s %s: %d %s%n%s".formatted(
                    service, request.method(), request.uri(), answer.statusCode(), answer.body(),
                    SimpleValidationReportFormat.getInstance().apply(report)));
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> read) {
        try {
            return client.send(request, read);
        } catch (IOException e) {
            throw new AssertionError(service + " did not answer " + request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Request.Method method(HttpRequest request) {
        return Request.Method.valueOf(request.method());
    }

    private static SimpleResponse response(HttpResponse<String> answer) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach((name, values) -> builder.withHeader(name, values));
        if (!answer.body().isEmpty()) {
            builder.withBody(answer.body());
        }
        return builder.build();
    }

    private SimpleRequest request(HttpRequest request) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(method(request), request.uri().getPath());
        request.headers().map().forEach((name, values) -> builder.withHeader(name, values));
        String query = request.uri().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                if (!contract.lists().contains(parts[0])) {
                    builder.withQueryParam(decode(parts[0]), decode(parts[1]));
                }
            }
        }
        request.bodyPublisher().map(ContractClient::text).filter(body -> !body.isEmpty()).ifPresent(builder::withBody);
        return builder.build();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String text(HttpRequest.BodyPublisher publisher) {
        HttpResponse.BodySubscriber<String> text = HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                text.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                text.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable cause) {
                text.onError(cause);
            }

            @Override
            public void onComplete() {
                text.onComplete();
            }
        });
        return text.getBody().toCompletableFuture().join();
    }
}
