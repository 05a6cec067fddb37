package innkeeper.kit.grpc.client;

import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.grpc.Timeouts;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.CallFailed;
import innkeeper.kit.remote.Neighbour;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.instrumentation.grpc.v1_6.GrpcTelemetry;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Calls one neighbour over gRPC: all its addresses in turn, this service's credential, a deadline, the trace. */
public final class GrpcClient implements Part {
    private static final String CALLERS_TOKEN = "invalid-token";

    private final Duration deadline;
    private final Neighbour neighbour;
    private final Connection connection;
    private final Channel channel;
    private final ScheduledExecutorService clock = Timeouts.clock("grpc-client-deadlines");

    /**
     * @param trust    a PEM file with the certificates of whoever signed the neighbour's; empty for plain text
     * @param deadline for all attempts of one call together
     */
    public GrpcClient(String name, String address, String trust, ServiceTokens tokens, String audience,
            Duration deadline, Telemetry telemetry) {
        this.deadline = deadline;
        this.neighbour = new Neighbour(name, telemetry);
        ManagedChannel connections = channel(address, trust)
                .defaultLoadBalancingPolicy("round_robin")
                .keepAliveTime(30, TimeUnit.SECONDS)
                .keepAliveTimeout(5, TimeUnit.SECONDS)
                .build();
        this.connection = new Connection(connections, deadline);
        this.channel = ClientInterceptors.intercept(connections,
                GrpcTelemetry.create(telemetry.openTelemetry()).createClientInterceptor(),
                new OwnCredential(tokens, audience));
    }

    /** Over TLS the neighbour must have the name that it is called by (RFC 9525). */
    private static NettyChannelBuilder channel(String address, String trust) {
        NettyChannelBuilder builder = NettyChannelBuilder.forTarget("dns:///" + address);
        if (trust.isEmpty()) {
            return builder.usePlaintext();
        }
        try {
            return builder.sslContext(GrpcSslContexts.forClient().trustManager(new File(trust)).build());
        } catch (SSLException | IllegalArgumentException e) {
            throw new IllegalStateException("GRPC_TLS_TRUST names no certificates in PEM: " + trust, e);
        }
    }

    /** For the stubs, whose calls then go through {@link #call}. */
    public Channel channel() {
        return channel;
    }

    /**
     * Queries only: a call that finds the neighbour away is repeated.
     *
     * @throws Unavailable when the neighbour is away, too slow, or does not accept this service
     * @throws StatusRuntimeException with the neighbour's own answer ({@link GrpcProblems})
     */
    public <T> T call(Supplier<T> call) {
        Context.CancellableContext bounded =
                Context.current().withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS, clock);
        Context outer = bounded.attach();
        try {
            return neighbour.call(() -> attempt(call));
        } finally {
            bounded.detach(outer);
            bounded.cancel(null);
        }
    }

    @Override
    public void start() {
        connection.open();
    }

    @Override
    public void stop() {
        connection.close();
        clock.shutdownNow();
    }

    /** An answer about the token of our caller, which we only passed on, is none about ours. */
    static boolean refusesOurCredential(Status status, Metadata trailers) {
        return status.getCode() == Status.Code.UNAUTHENTICATED
                && GrpcProblems.of(status.asRuntimeException(trailers))
                        .filter(problem -> problem.code().equals(CALLERS_TOKEN))
                        .isEmpty();
    }

    private <T> T attempt(Supplier<T> call) {
        try {
            T answer = call.get();
            connection.answered();
            return answer;
        } catch (Unavailable e) {
            throw new CallFailed(e, false);
        } catch (StatusRuntimeException e) {
            throw judged(e);
        }
    }

    private RuntimeException judged(StatusRuntimeException e) {
        switch (e.getStatus().getCode()) {
            case UNAVAILABLE -> {
                connection.anew();
                connection.await();
                return new CallFailed(e, true);
            }
            case DEADLINE_EXCEEDED -> {
                connection.anew();
                return new CallFailed(e, false);
            }
            case CANCELLED -> {
                return new CallFailed(e, false);
            }
            default -> {
                if (e.getStatus().getCause() != null) {
                    // no answer of the neighbour has a cause on this side: the connection broke
                    return new CallFailed(e, true);
                }
                Metadata trailers = e.getTrailers() == null ? new Metadata() : e.getTrailers();
                return refusesOurCredential(e.getStatus(), trailers) ? new CallFailed(e, true) : e;
            }
        }
    }
}
