package innkeeper.kit.grpc.client;

import innkeeper.kit.grpc.Frame;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;

/** Shows this service's credential with every call, and no longer once it has been refused. */
record OwnCredential(ServiceTokens tokens, String audience) implements ClientInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        String token = tokens.forAudience(audience);
        CallOptions bounded = options.withMaxOutboundMessageSize(Frame.LIMIT);
        return new SimpleForwardingClientCall<>(next.newCall(method, bounded)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                headers.put(AUTHORIZATION, "Bearer " + token);
                super.start(new SimpleForwardingClientCallListener<>(listener) {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        if (GrpcClient.refusesOurCredential(status, trailers)) {
                            tokens.forget(audience, token);
                        }
                        super.onClose(status, trailers);
                    }
                }, headers);
            }
        };
    }
}
