package innkeeper.local.traces;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/** The address that services export their spans to: OTLP over HTTP, protobuf. */
public final class TraceReceiver implements HttpService {
    /** Taking an export apart needs several times its size. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final TraceStore store;

    public TraceReceiver(TraceStore store) {
        this.store = store;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/v1/traces", this::receive);
    }

    private void receive(ServerRequest request, ServerResponse response) throws IOException {
        byte[] body;
        try (InputStream in = request.content().inputStream()) {
            body = in.readNBytes(OtlpReader.LARGEST_EXPORT + 1);
        }
        if (body.length > OtlpReader.LARGEST_EXPORT) {
            response.status(Status.REQUEST_ENTITY_TOO_LARGE_413).send("an export has at most 4 MiB");
            return;
        }
        try {
            AT_ONCE.acquireUninterruptibly();
            try {
                store.add(OtlpReader.read(body));
            } finally {
                AT_ONCE.release();
            }
        } catch (IOException e) {
            response.status(Status.BAD_REQUEST_400).send("not an OTLP trace export");
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/x-protobuf").send(new byte[0]);
    }
}
