package innkeeper.kit.grpc.server;

import innkeeper.kit.grpc.Frame;
import io.grpc.Attributes;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Holds back what a handler answers until it has ended, so that one thread alone speaks to the caller. */
final class BufferedCall extends ServerCall<Frame, Frame> {
    private final ServerCall<Frame, Frame> outer;
    private final BiFunction<Status, Metadata, Answer> failure;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final List<Frame> messages = new ArrayList<>();
    private Metadata headers = new Metadata();

    /** @param failure what to answer when the handler closes the call with something else than OK */
    BufferedCall(ServerCall<Frame, Frame> outer, BiFunction<Status, Metadata, Answer> failure) {
        this.outer = outer;
        this.failure = failure;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    @Override
    public void request(int messages) {
        // the one message of a unary call is already here
    }

    @Override
    public void sendHeaders(Metadata sent) {
        headers = sent;
    }

    @Override
    public void sendMessage(Frame message) {
        messages.add(message);
    }

    @Override
    public void close(Status status, Metadata trailers) {
        answer.complete(status.isOk()
                ? new Answer(headers, List.copyOf(messages), status, trailers)
                : failure.apply(status, trailers));
    }

    @Override
    public boolean isCancelled() {
        return outer.isCancelled();
    }

    @Override
    public Attributes getAttributes() {
        return outer.getAttributes();
    }

    @Override
    public String getAuthority() {
        return outer.getAuthority();
    }

    @Override
    public MethodDescriptor<Frame, Frame> getMethodDescriptor() {
        return outer.getMethodDescriptor();
    }
}
