package innkeeper.local.traces;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;

/** The address that services export their spans to: OTLP over HTTP, protobuf. */
public final class TraceReceiver implements HttpService {
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
            body = in.readAllBytes();
        }
        try {
            store.add(OtlpReader.read(body));
        } catch (IOException e) {
            response.status(Status.BAD_REQUEST_400).send("not an OTLP trace export");
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/x-protobuf").send(new byte[0]);
    }
}
