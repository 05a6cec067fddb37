package innkeeper.kit.grpc;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeBatchRequest;
import innkeeper.auth.v1.AuthorizeBatchResponse;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

/** A gRPC service of one test: answers as the test says. */
public final class Desk extends AuthorizationGrpc.AuthorizationImplBase {
    private final Function<AuthorizeRequest, AuthorizeResponse> answers;

    public Desk(Function<AuthorizeRequest, AuthorizeResponse> answers) {
        this.answers = answers;
    }

    @Override
    public void authorize(AuthorizeRequest request, StreamObserver<AuthorizeResponse> caller) {
        caller.onNext(answers.apply(request));
        caller.onCompleted();
    }

    @Override
    public void authorizeBatch(AuthorizeBatchRequest request, StreamObserver<AuthorizeBatchResponse> caller) {
        caller.onError(new IllegalArgumentException("secret of the batch"));
    }
}
