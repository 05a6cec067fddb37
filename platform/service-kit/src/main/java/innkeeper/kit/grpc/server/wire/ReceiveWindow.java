package innkeeper.kit.grpc.server.wire;

import io.helidon.http.http2.Http2ErrorCode;
import io.helidon.http.http2.Http2Exception;
import java.util.concurrent.atomic.AtomicInteger;

/** What a connection may still send (RFC 9113, 6.9.1); Helidon counts it and does not mind. */
final class ReceiveWindow {
    static final int BYTES = 65_535;

    private final AtomicInteger left = new AtomicInteger(BYTES);

    void take(int bytes) {
        if (left.addAndGet(-bytes) < 0) {
            throw new Http2Exception(Http2ErrorCode.FLOW_CONTROL, "more was sent than the window lets in");
        }
    }

    void give(int bytes) {
        left.addAndGet(bytes);
    }
}
