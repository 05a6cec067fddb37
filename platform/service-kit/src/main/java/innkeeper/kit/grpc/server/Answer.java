package innkeeper.kit.grpc.server;

import innkeeper.kit.grpc.Frame;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.problem.Problem;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.List;

/** What one unary call is answered with. */
record Answer(Metadata headers, List<Frame> messages, Status status, Metadata trailers) {
    static Answer of(Problem problem, String traceId) {
        return new Answer(new Metadata(), List.of(), GrpcProblems.status(problem),
                GrpcProblems.trailers(problem, traceId));
    }

    static Answer of(Status failure) {
        return of(failure, new Metadata());
    }

    static Answer of(Status failure, Metadata trailers) {
        return new Answer(new Metadata(), List.of(), failure, trailers);
    }

    void send(ServerCall<Frame, Frame> call) {
        if (status.isOk()) {
            call.sendHeaders(headers);
            messages.forEach(call::sendMessage);
        }
        call.close(status, trailers);
    }
}
