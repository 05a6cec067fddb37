package innkeeper.mocks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A system outside, made from its contract: refuses what the contract refuses, answers with the contract's examples,
 * and remembers what it was asked.
 */
public final class ContractMock implements AutoCloseable {
    private static final int MOST_REMEMBERED = 10_000;

    private final List<Promise> promises;
    private final Deque<Recorded> requests = new ArrayDeque<>();
    private final Map<String, Function<Recorded, MockAnswer>> replaced = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InetSocketAddress address;
    private HttpServer server;

    private ContractMock(String name, int port) {
        Contract contract = Contract.load(name);
        JsonNode document = document(contract);
        this.promises = contract.operations().stream().map(each -> new Promise(each, document)).toList();
        this.server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.address = server.getAddress();
    }

    /** On a free port of the loopback address. */
    public static ContractMock of(String contract) {
        return new ContractMock(contract, 0);
    }

    public static ContractMock of(String contract, int port) {
        return new ContractMock(contract, port);
    }

    public URI uri() {
        return URI.create("http://localhost:" + address.getPort());
    }

    /** The latest requests that kept the contract, in their order. */
    public List<Recorded> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public List<Recorded> requests(String operation) {
        return requests().stream().filter(each -> each.operation().equals(operation)).toList();
    }

    /** From now on this operation answers so, to requests that keep the contract. */
    public ContractMock answer(String operation, int status, String json) {
        String mediaType = status < 400 ? "application/json" : "application/problem+json";
        return answer(operation, _ -> MockAnswer.of(status, mediaType, json));
    }

    /** From now on this operation answers so; a request that gets an exception instead gets no answer. */
    public ContractMock answer(String operation, Function<Recorded, MockAnswer> behaviour) {
        if (promises.stream().noneMatch(promise -> promise.name().equals(operation))) {
            throw new IllegalArgumentException("the contract has no operation " + operation);
        }
        replaced.put(operation, behaviour);
        return this;
    }

    /** Nothing listens any more; requests under way are cut. */
    public synchronized void down() {
        server.stop(0);
    }

    /** Listens again at the same address. */
    public synchronized void up() {
        server = listen(address);
    }

    @Override
    public void close() {
        down();
        threads.shutdownNow();
    }

    private HttpServer listen(InetSocketAddress where) {
        try {
            HttpServer listening = HttpServer.create(where, 0);
            listening.setExecutor(threads);
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + where, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            MockAnswer answer = answer(MockRequest.read(exchange));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private MockAnswer answer(MockRequest request) {
        List<Promise> here = promises.stream().filter(promise -> promise.isAt(request.path())).toList();
        if (here.isEmpty()) {
            return rejection(ProblemKind.ABSENT, "unknown-route", "The contract has no " + request.path(), Map.of());
        }
        return here.stream().filter(promise -> promise.operation().method().equals(request.method())).findFirst()
                .map(promise -> answer(promise, request))
                .orElseGet(() -> wrongMethod(here));
    }

    private MockAnswer answer(Promise promise, MockRequest request) {
        if (promise.keyNeeded() && !request.headers().containsKey("authorization")) {
            return rejection(ProblemKind.UNAUTHENTICATED, "unauthenticated", "Send your API key as a bearer token",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
        try {
            JsonNode body = request.checked(promise);
            Recorded recorded = request.recorded(promise);
            remember(recorded);
            Function<Recorded, MockAnswer> instead = replaced.get(promise.name());
            return instead == null ? promise.answer(request.path(), body) : instead.apply(recorded);
        } catch (InvalidInput e) {
            return MockAnswer.problem(new Problem(ProblemKind.INVALID, "invalid-input",
                    e.errors().size() + " fields are not valid", e.errors()), Map.of());
        } catch (ProblemException e) {
            return MockAnswer.problem(e.problem(), Map.of());
        }
    }

    private void remember(Recorded request) {
        synchronized (requests) {
            requests.add(request);
            if (requests.size() > MOST_REMEMBERED) {
                requests.remove();
            }
        }
    }

    private static MockAnswer wrongMethod(List<Promise> here) {
        String allowed = here.stream().map(promise -> promise.operation().method()).collect(Collectors.joining(", "));
        return rejection(ProblemKind.METHOD_NOT_ALLOWED, "method-not-allowed", "Use " + allowed,
                Map.of("Allow", allowed));
    }

    private static MockAnswer rejection(ProblemKind kind, String code, String detail, Map<String, String> headers) {
        return MockAnswer.problem(new Problem(kind, code, detail), headers);
    }

    private static JsonNode document(Contract contract) {
        try {
            return new YAMLMapper().readTree(contract.yaml());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a contract that is not YAML", e);
        }
    }
}
