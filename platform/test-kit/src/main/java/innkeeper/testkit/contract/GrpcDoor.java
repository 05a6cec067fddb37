package innkeeper.testkit.contract;

import innkeeper.testbase.PatientWaits;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knocks with an empty message at every method of a gRPC port, also at those that nobody should have opened. */
public final class GrpcDoor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Channel channel;

    public GrpcDoor(Channel channel) {
        this.channel = channel;
    }

    /** What each method answers, by its name, to a caller with this credential; an empty one is none. */
    public Map<String, Status.Code> knock(ServiceDescriptor service, String credential) {
        Map<String, Status.Code> answers = new TreeMap<>();
        service.getMethods().forEach(method -> answers.put(method.getBareMethodName(),
                answer(method.getFullMethodName(), credential)));
        return answers;
    }

    /**
     * Those methods that are there of the ones by which outsiders find out about a server. One that is not answers 404
     * in HTTP and ends the stream: whichever of the two the client sees first becomes its status.
     */
    public Set<String> openToOutsiders(String credential) {
        Set<Status.Code> absent = Set.of(Status.Code.UNIMPLEMENTED, Status.Code.INTERNAL);
        return Stream.of("grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
                "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
                "grpc.health.v1.Health/Check", "grpc.channelz.v1.Channelz/GetServers")
                .filter(method -> !absent.contains(answer(method, credential)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Status.Code answer(String method, String credential) {
        Metadata headers = new Metadata();
        if (!credential.isEmpty()) {
            headers.put(AUTHORIZATION, "Bearer " + credential);
        }
        Channel caller = ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
        MethodDescriptor<byte[], byte[]> unary = MethodDescriptor.<byte[], byte[]>newBuilder(Bytes.INSTANCE, Bytes.INSTANCE)
                .setType(MethodDescriptor.MethodType.UNARY).setFullMethodName(method).build();
        try {
            ClientCalls.blockingUnaryCall(
                    caller, unary,
                    CallOptions.DEFAULT.withDeadlineAfter(PatientWaits.PATIENCE.toSeconds(), TimeUnit.SECONDS),
                    new byte[0]);
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    /** A message as it travels. */
    private enum Bytes implements MethodDescriptor.Marshaller<byte[]> {
        INSTANCE;

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
