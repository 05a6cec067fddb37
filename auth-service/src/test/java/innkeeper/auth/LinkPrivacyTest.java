package innkeeper.auth;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinkPrivacyTest {
    private static final String RESET = "/v1/auth/password-reset/confirm";

    @Test
    void the_token_of_a_link_shows_in_no_span_and_in_no_line_of_the_log() {
        var spans = new CopyOnWriteArrayList<SpanData>();
        var lines = new ListAppender<ILoggingEvent>();
        lines.list = new CopyOnWriteArrayList<>();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        var stores = RunningAuth.stores(new InMemoryPeople(), new InMemoryAuditLog());
        String token;
        try (var auth = RunningAuth.on(stores, Development.variables(), Telemetry.collecting(spans))) {
            auth.register("anna@innkeeper.example");
            auth.post("/v1/auth/password-reset", "{\"email\": \"anna@innkeeper.example\"}");
            token = auth.mailed(LinkPurpose.PASSWORD_RESET);
            assertEquals(200, auth.get(RESET + "?token=" + token).statusCode());
            assertEquals(400, auth.get(RESET + "?token=" + token + "&token=" + "x".repeat(200)).statusCode());
            assertEquals(400, auth.form(RESET, "token=" + token + "&password=short").statusCode());
            assertEquals(200, auth.form(RESET, "token=" + token + "&password=a+short+walk+in+the+wood").statusCode());
        } finally {
            root.detachAppender(lines);
        }
        assertTrue(spans.stream().anyMatch(span -> span.getName().equals("GET " + RESET)), "it was looking");
        assertEquals(List.of(), spans.stream().filter(span -> span.toString().contains(token)).toList());
        assertTrue(lines.list.stream().anyMatch(line -> line.getFormattedMessage().contains(RESET)), "it was looking");
        lines.list.forEach(line -> assertFalse(
                (line.getFormattedMessage() + line.getKeyValuePairs()).contains(token), line.getFormattedMessage()));
    }
}
