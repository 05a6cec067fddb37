package innkeeper.kit.telemetry;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.bridge.SLF4JBridgeHandler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogsTest {
    @Test
    void a_json_line_names_service_and_trace_and_keeps_a_stack_on_one_line() throws Exception {
        var line = logged("json", context -> {
            context.putProperty("service", "desk-service");
            MDC.put("trace_id", "0af7651916cd43dd8448eb211c80319c");
            MDC.put("span_id", "b7ad6b7169203331");
            context.getLogger("innkeeper.desk").error("closed", new IllegalStateException("on\nSunday"));
            MDC.clear();
        });

        var json = new ObjectMapper().readTree(line);
        assertEquals("ERROR", text(json, "level"));
        assertEquals("innkeeper.desk", text(json, "logger"));
        assertEquals("closed", text(json, "message"));
        assertEquals("desk-service", text(json, "service"));
        assertEquals("0af7651916cd43dd8448eb211c80319c", text(json, "trace_id"));
        assertEquals("b7ad6b7169203331", text(json, "span_id"));
        assertTrue(text(json, "timestamp").endsWith("Z"), line);
        assertTrue(text(json, "stack_trace").contains("on\nSunday"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void a_text_line_names_the_trace() {
        var line = logged("text", context -> {
            MDC.put("trace_id", "0af7651916cd43dd8448eb211c80319c");
            context.getLogger("innkeeper.desk").info("open");
            MDC.clear();
        });

        assertTrue(line.endsWith("open [0af7651916cd43dd8448eb211c80319c]\n"), line);
    }

    @Test
    void libraries_speak_up_only_to_warn() {
        assertEquals("", logged("text", context -> context.getLogger("org.apache.kafka.clients").info("chatter")));
        assertTrue(logged("text", context -> context.getLogger("org.flywaydb.core").warn("look")).contains("look"));
    }

    @Test
    void java_util_logging_joins_the_same_stream() {
        LoggerFactory.getLogger(LogsTest.class);

        assertTrue(SLF4JBridgeHandler.isInstalled());
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).asText();
    }

    /** What a fresh process with this LOG_FORMAT would write. */
    private static String logged(String format, Consumer<LoggerContext> work) {
        var written = new ByteArrayOutputStream();
        var stdout = System.out;
        var context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putProperty("LOG_FORMAT", format);
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogsTest.class.getResource("/logback.xml"));
            work.accept(context);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            System.setOut(stdout);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
