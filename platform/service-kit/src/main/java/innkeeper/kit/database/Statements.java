package innkeeper.kit.database;

import innkeeper.kit.telemetry.Telemetry;
import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs one statement on DbClient: timed, traced where a trace is under way, its failure translated. */
final class Statements {
    private final Telemetry telemetry;

    Statements(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    long execute(DbExecute on, Sql sql, Params params) {
        return observed(sql, params, () ->
                on.createNamedDmlStatement(sql.name(), sql.text()).params(params.values()).execute());
    }

    <T> List<T> query(DbExecute on, Sql sql, Params params, Function<Row, T> read) {
        return observed(sql, params, () -> {
            try (Stream<DbRow> rows = on.createNamedQuery(sql.name(), sql.text()).params(params.values()).execute()) {
                return rows.map(DbClientRow::new).map(read).toList();
            }
        });
    }

    private <T> T observed(Sql sql, Params params, Supplier<T> work) {
        sql.check(params);
        if (!Span.current().getSpanContext().isValid()) {
            return timed(sql, work);
        }
        return telemetry.span(sql.name(), SpanKind.CLIENT, Context.current(), span -> {
            span.setAttribute("db.system.name", "postgresql");
            span.setAttribute("db.query.summary", sql.name());
            return timed(sql, work);
        });
    }

    private <T> T timed(Sql sql, Supplier<T> work) {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            T result = work.get();
            outcome = "ok";
            return result;
        } catch (RuntimeException e) {
            throw Failures.translate(e);
        } finally {
            telemetry.meters().time("db_statements", Duration.ofNanos(System.nanoTime() - start),
                    "statement", sql.name(), "outcome", outcome);
        }
    }
}
