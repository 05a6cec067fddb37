package innkeeper.kit.problem;

import io.grpc.Status;

/** Every way a request can fail, with the HTTP and gRPC status that say the same. */
public enum ProblemKind {
    INVALID(400, Status.Code.INVALID_ARGUMENT), UNAUTHENTICATED(401, Status.Code.UNAUTHENTICATED), FORBIDDEN(403,
            Status.Code.PERMISSION_DENIED),
    ABSENT(404, Status.Code.NOT_FOUND), METHOD_NOT_ALLOWED(405,
            Status.Code.UNIMPLEMENTED),
    NOT_ACCEPTABLE(406, Status.Code.INVALID_ARGUMENT), CONFLICT(409,
            Status.Code.FAILED_PRECONDITION),
    GONE(410, Status.Code.OUT_OF_RANGE), STALE(412, Status.Code.ABORTED), TOO_LARGE(413,
            Status.Code.RESOURCE_EXHAUSTED),
    UNSUPPORTED_MEDIA(415,
            Status.Code.INVALID_ARGUMENT),
    UNPROCESSABLE(422,
            Status.Code.INVALID_ARGUMENT),
    PRECONDITION_REQUIRED(428,
            Status.Code.FAILED_PRECONDITION),
    TOO_MANY(429,
            Status.Code.RESOURCE_EXHAUSTED),
    HEADERS_TOO_LARGE(431,
            Status.Code.RESOURCE_EXHAUSTED),
    FAULT(500,
            Status.Code.INTERNAL),
    UNAVAILABLE(503,
            Status.Code.UNAVAILABLE);

    private final int http;
    private final Status.Code grpc;

    ProblemKind(int http, Status.Code grpc) {
        this.http = http;
        this.grpc = grpc;
    }

    public int http() {
        return http;
    }

    public Status.Code grpc() {
        return grpc;
    }
}
