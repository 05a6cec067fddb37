package innkeeper.kit.http;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.connection.Ports;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.http.exchange.Cors;
import innkeeper.kit.http.exchange.HeadAsGet;
import innkeeper.kit.http.exchange.Methods;
import innkeeper.kit.http.exchange.Safeguards;
import innkeeper.kit.http.server.Answered;
import innkeeper.kit.http.server.Docs;
import innkeeper.kit.http.server.Management;
import innkeeper.kit.http.server.RequestFilter;
import innkeeper.kit.http.server.UnreadableRequests;
import innkeeper.kit.http.server.wire.Http1Door;
import innkeeper.kit.http.stream.OpenStreams;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.lifecycle.InFlight;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.problem.Explanation;
import innkeeper.kit.problem.Failures;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.telemetry.Outcome;
import innkeeper.kit.telemetry.Telemetry;
import io.helidon.health.HealthCheck;
import io.helidon.http.HttpException;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service's door to people, and, on a port of its own, to its operators. */
public final class HttpEdge implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    /** As {@link HeadAsGet} needs it; our answers are written whole anyway. */
    private static final int UNBUFFERED = 0;

    private static final Methods READ = new Methods(List.of("GET"));

    private final HttpSettings settings;
    private final Contract contract;
    private final Authorization authorization;
    private final Idempotency idempotency;
    private final Telemetry telemetry;
    private final List<HealthCheck> checks;
    private final Routing routing;
    private final Responder responder;
    private final OpenStreams streams;
    private final InFlight inFlight = new InFlight();
    private final Connections connections;
    private final Connections managementConnections;
    private WebServer server;

    public HttpEdge(HttpSettings settings, Contract contract, Authorization authorization, Explanation explanation,
            Idempotency idempotency, Telemetry telemetry, List<HealthCheck> checks, Routes... routes) {
        this.settings = settings;
        this.contract = contract;
        this.authorization = authorization;
        this.idempotency = idempotency;
        this.telemetry = telemetry;
        this.checks = List.copyOf(checks);
        this.routing = Routing.of(routes);
        this.streams = new OpenStreams(telemetry.meters());
        this.responder = new Responder(new Failures(explanation), streams);
        this.connections = new Connections("http", settings.connections(), telemetry.meters());
        this.managementConnections =
                new Connections(Management.SOCKET, settings.connections().internal(), telemetry.meters());
    }

    public int port() {
        return server.port();
    }

    public int managementPort() {
        return server.port(Management.SOCKET);
    }

    /** @throws IllegalStateException when routing and contract differ; no port is opened then */
    @Override
    public void start() {
        List<Route> routes = routing.routes(contract);
        UnreadableRequests unreadable = new UnreadableRequests(telemetry);
        streams.start();
        connections.start();
        managementConnections.start();
        server = Ports.open(WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .connectionOptions(connections.options())
                .directHandlers(unreadable.forEverything())
                .writeBufferSize(UNBUFFERED)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new Http1Door(connections, unreadable::whole))
                .routing(rules -> routing(rules, routes))
                .putSocket(Management.SOCKET, socket -> socket
                        .host(settings.host())
                        .port(settings.managementPort())
                        .connectionOptions(managementConnections.options())
                        .directHandlers(unreadable.forEverything())
                        .writeBufferSize(UNBUFFERED)
                        .protocolsDiscoverServices(false)
                        .addConnectionSelector(new Http1Door(managementConnections, unreadable::whole))
                        .routing(this::management))
                .featuresDiscoverServices(false)
                .addFeature(Management.feature(inFlight, checks))
                .build());
        LOG.info("Listening on {}:{}, management on {}", settings.host(), port(), managementPort());
    }

    /** Streams end at once, requests that run may end within the grace; new ones are refused. */
    @Override
    public void stop() {
        streams.stop();
        if (!inFlight.drain(settings.shutdownGrace())) {
            LOG.warn("Some requests did not end within {}", settings.shutdownGrace());
        }
        server.stop();
        connections.close();
        managementConnections.close();
    }

    private void management(HttpRouting.Builder rules) {
        rules.addFilter(new Safeguards(settings.browsers())).addFilter(new HeadAsGet())
                .addFilter(new Spelling(responder)).addFilter(this::readByOperators);
    }

    /** Health and metrics are read and nothing else. */
    private void readByOperators(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HttpPrologue prologue = request.prologue();
        if (prologue.method().equals(Method.GET) || !prologue.uriPath().path().startsWith(Management.PATHS)) {
            chain.proceed();
        } else {
            refuseMethod(response, prologue.method().text(), READ);
        }
    }

    private void routing(HttpRouting.Builder rules, List<Route> routes) {
        rules.addFilter(new RequestFilter(telemetry))
                .addFilter(new Safeguards(settings.browsers()))
                .addFilter(new Cors(settings.browsers()))
                .addFilter(new HeadAsGet())
                .addFilter(this::whileRunning)
                .addFilter(this::optionsOfTheServer)
                .addFilter(new Spelling(responder));
        Map<String, List<String>> methods = new LinkedHashMap<>();
        for (Route route : routes) {
            Operation operation = route.operation();
            methods.computeIfAbsent(operation.path(), _ -> new ArrayList<>()).add(operation.method());
            add(rules, route);
        }
        methods.forEach((path, routed) -> any(rules, path, new Methods(routed)));
        rules.register(new Docs(contract));
        Docs.PATHS.forEach(path -> any(rules, path, READ));
        rules.any(RequestFilter.ANYTHING, (_, response) -> responder.fail(response,
                new ProblemException(ProblemKind.ABSENT, "unknown-route", "See /openapi.yaml for what is here")));
        rules.error(HttpException.class, (_, response, thrown) -> responder.fail(response, readable(thrown)));
        rules.error(Throwable.class, (_, response, thrown) -> responder.fail(response, thrown));
    }

    private void add(HttpRouting.Builder rules, Route route) {
        Operation operation = route.operation();
        Endpoint endpoint = new Endpoint(route, authorization, idempotency, settings);
        rules.route(Method.create(operation.method()), operation.path(), (request, response) -> {
            Outcome.operation(operation.id());
            try {
                Answer answer = endpoint.answer(request, response);
                responder.send(response, HeadAsGet.asked(request) ? answer.unwritten() : answer);
            } catch (CloseConnectionException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                if (response.isSent()) {
                    throw e;
                }
                responder.fail(response, e, route.rejection());
            }
        });
    }

    private void whileRunning(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (!inFlight.enter()) {
            responder.send(response, Answer.problem(new Problem(ProblemKind.UNAVAILABLE, "unavailable",
                    "This instance is stopping; try again")).header("Connection", "close"));
            return;
        }
        Answered.then(inFlight::leave);
        chain.proceed();
    }

    /** {@code OPTIONS *} is about no address (RFC 9110, 9.3.7). */
    private void optionsOfTheServer(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HttpPrologue prologue = request.prologue();
        if (prologue.method().equals(Method.OPTIONS) && prologue.uriPath().rawPath().equals("*")) {
            responder.send(response, Answer.noContent().header("Allow", Methods.ALL.allow()));
        } else {
            chain.proceed();
        }
    }

    /** What an address says to the methods that it does not route: what it takes. */
    private void any(HttpRouting.Builder rules, String path, Methods methods) {
        rules.any(path, (request, response) -> {
            String method = request.prologue().method().text();
            if (methods.include(method)) {
                response.next();
            } else {
                refuseMethod(response, method, methods);
            }
        });
    }

    private void refuseMethod(ServerResponse response, String method, Methods methods) {
        if (method.equals("OPTIONS")) {
            responder.send(response, Answer.noContent().header("Allow", methods.allow()));
        } else {
            responder.send(response, Answer.problem(new Problem(ProblemKind.METHOD_NOT_ALLOWED,
                    "method-not-allowed", "Use " + methods.allow())).header("Allow", methods.allow()));
        }
    }

    private static Throwable readable(HttpException thrown) {
        return thrown.status().code() >= 500
                ? thrown
                : new ProblemException(ProblemKind.INVALID, "malformed-request",
                        "The request is not HTTP as RFC 9110 defines it");
    }
}
