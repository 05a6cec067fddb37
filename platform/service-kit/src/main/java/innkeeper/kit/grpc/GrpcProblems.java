package innkeeper.kit.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Problems on the wire of gRPC: {@code google.rpc.Status} with an {@code ErrorInfo} whose reason is the problem's code
 * and whose domain is {@code innkeeper}, and a {@code BadRequest} naming each bad field.
 */
public final class GrpcProblems {
    private static final String DOMAIN = "innkeeper";
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    private GrpcProblems() {}

    /** The problem that another service of ours answered with; empty when the failure is not one of its answers. */
    public static Optional<Problem> of(StatusRuntimeException failure) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return Optional.empty();
        }
        return detail(status, ErrorInfo.class)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .map(info -> new Problem(kind(info, failure.getStatus().getCode()), info.getReason(),
                        status.getMessage(), errors(status)));
    }

    /** The description is ASCII, because a status line with anything else never reaches the caller. */
    public static Status status(Problem problem) {
        return ascii(problem.kind().grpc().toStatus().withDescription(problem.code() + ": " + problem.detail()));
    }

    public static Status ascii(Status status) {
        String text = status.getDescription();
        return text == null ? status : status.withDescription(text.replaceAll("[^\\x20-\\x7e]", "?"));
    }

    public static Metadata trailers(Problem problem, String traceId) {
        ErrorInfo.Builder info = ErrorInfo.newBuilder()
                .setReason(problem.code())
                .setDomain(DOMAIN)
                .putMetadata("kind", problem.kind().name())
                .putMetadata("trace_id", traceId);
        com.google.rpc.Status.Builder status = com.google.rpc.Status.newBuilder()
                .setCode(problem.kind().grpc().value())
                .setMessage(problem.detail())
                .addDetails(Any.pack(info.build()));
        if (!problem.errors().isEmpty()) {
            BadRequest.Builder bad = BadRequest.newBuilder();
            problem.errors().forEach(error -> bad.addFieldViolationsBuilder()
                    .setField(error.pointer())
                    .setDescription(error.detail()));
            status.addDetails(Any.pack(bad.build()));
        }
        Metadata trailers = new Metadata();
        trailers.put(DETAILS, status.build());
        return trailers;
    }

    private static ProblemKind kind(ErrorInfo info, Status.Code code) {
        String named = info.getMetadataOrDefault("kind", "");
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.name().equals(named))
                .findFirst()
                .orElseGet(() -> Arrays.stream(ProblemKind.values())
                        .filter(kind -> kind.grpc() == code)
                        .findFirst()
                        .orElse(ProblemKind.FAULT));
    }

    private static List<FieldError> errors(com.google.rpc.Status status) {
        return detail(status, BadRequest.class).map(BadRequest::getFieldViolationsList).orElse(List.of()).stream()
                .map(violation -> new FieldError(violation.getField(), violation.getDescription()))
                .toList();
    }

    private static <M extends com.google.protobuf.Message> Optional<M> detail(com.google.rpc.Status status,
            Class<M> type) {
        for (Any any : status.getDetailsList()) {
            if (any.is(type)) {
                try {
                    return Optional.of(any.unpack(type));
                } catch (InvalidProtocolBufferException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
