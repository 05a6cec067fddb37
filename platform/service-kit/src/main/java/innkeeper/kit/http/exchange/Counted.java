package innkeeper.kit.http.exchange;

import io.helidon.http.ServerResponseHeaders;
import java.io.IOException;
import java.io.OutputStream;

/** Takes a body, sends none of it, and says in {@code Content-Length} how long it was. */
final class Counted extends OutputStream {
    private static final byte[] NOTHING = {};

    private final OutputStream out;
    private final ServerResponseHeaders headers;
    private long length;
    private boolean closed;

    Counted(OutputStream out, ServerResponseHeaders headers) {
        this.out = out;
        this.headers = headers;
    }

    @Override
    public void write(int one) {
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        length += count;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            headers.contentLength(length);
            out.write(NOTHING);
            out.close();
        }
    }
}
