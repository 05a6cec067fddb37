package innkeeper.kit.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class AccessLogTest {
    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("innkeeper");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            lines.add(line);
        }
    };
    private RunningEdge service;

    @BeforeEach
    void listen() {
        service = new RunningEdge();
        lines.clear();
        appender.start();
        root.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(appender);
        service.close();
    }

    @Test
    void a_fault_is_logged_once_with_its_trace_id() {
        HttpResponse<String> response = service.get("/v1/failures/fault");
        await().until(() -> lines.size() == 2);

        List<ILoggingEvent> faults = lines.stream().filter(line -> line.getLevel() == Level.ERROR).toList();
        assertEquals(1, faults.size());
        assertEquals("secret text of a fault", faults.getFirst().getThrowableProxy().getMessage());
        assertEquals(RunningEdge.json(response).path("trace_id").asText(),
                faults.getFirst().getMDCPropertyMap().get("trace_id"));
    }

    @Test
    void the_line_of_a_refused_request_names_the_operation_and_the_problem_and_the_next_one_does_not() {
        service.get("/v1/failures/rejected");
        service.get("/v1/public");
        await().until(() -> lines.size() == 2);

        assertEquals("stale", lines.getFirst().getMDCPropertyMap().get("problem_code"));
        assertEquals("fail", lines.getFirst().getMDCPropertyMap().get("operation"));
        assertEquals("publicThing", lines.getLast().getMDCPropertyMap().get("operation"));
        assertEquals(null, lines.getLast().getMDCPropertyMap().get("problem_code"));
    }

    @Test
    void a_fault_says_its_code_in_every_line_and_in_the_span() {
        service.get("/v1/failures/fault");
        await().until(() -> lines.size() == 2 && service.spans.size() == 1);

        assertEquals(List.of("problem_code=\"fault\""),
                lines.getFirst().getKeyValuePairs().stream().map(Object::toString).toList());
        assertEquals("fault", lines.getLast().getMDCPropertyMap().get("problem_code"));
        Attributes attributes = service.spans.iterator().next().getAttributes();
        assertEquals("fault", attributes.get(AttributeKey.stringKey("innkeeper.problem.code")));
        assertEquals("fault", attributes.get(AttributeKey.stringKey("error.type")));
    }

    @Test
    void a_request_leaves_one_line_with_its_id_and_without_body_query_or_token() {
        service.send(service.post("/v1/things?token=hidden", "{\"name\": \"hidden\"}")
                .header("Authorization", "Bearer client-token").header("X-Request-Id", "r-1"));
        await().until(() -> !lines.isEmpty());

        assertEquals(1, lines.size());
        ILoggingEvent line = lines.getFirst();
        assertEquals(Level.INFO, line.getLevel());
        assertEquals("r-1", line.getMDCPropertyMap().get("request_id"));
        assertEquals(List.of("method=\"POST\"", "route=\"/v1/things\"", "status=\"400\""),
                line.getKeyValuePairs().stream().limit(3).map(Object::toString).toList());
        String everything = line.getFormattedMessage() + line.getKeyValuePairs() + line.getMDCPropertyMap();
        assertFalse(everything.contains("hidden") || everything.contains("client-token"), everything);
    }
}
