package innkeeper.kit.database;

import innkeeper.kit.telemetry.Telemetry;
import io.helidon.dbclient.DbColumn;
import io.helidon.dbclient.DbExecute;
import io.helidon.dbclient.DbRow;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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
        return observed(sql, params,
                () -> on.createNamedDmlStatement(sql.name(), sql.text()).params(sql.inPlaces(params)).execute());
    }

    <T> List<T> query(DbExecute on, Sql sql, Params params, Function<Row, T> read) {
        return observed(sql, params, () -> {
            try (Stream<DbRow> rows =
                    on.createNamedQuery(sql.name(), sql.text()).params(sql.inPlaces(params)).execute()) {
                return rows.map(RawRow::new).map(read).toList();
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

    /** Reads the raw JDBC values of a DbClient row, whose own mappings fail on NULL and on Object. */
    private record RawRow(DbRow row) implements Row {
        @Override
        public UUID uuid(String column) {
            return value(column, UUID.class);
        }

        /** Also for jsonb, enums and other types that PostgreSQL renders as text. */
        @Override
        public String text(String column) {
            return value(column, Object.class).toString();
        }

        @Override
        public int integer(String column) {
            return Math.toIntExact(bigint(column));
        }

        @Override
        public long bigint(String column) {
            return value(column, Number.class).longValue();
        }

        @Override
        public boolean flag(String column) {
            return value(column, Boolean.class);
        }

        @Override
        public LocalDate date(String column) {
            return value(column, Date.class).toLocalDate();
        }

        @Override
        public LocalTime time(String column) {
            return value(column, Time.class).toLocalTime();
        }

        @Override
        public Instant instant(String column) {
            return value(column, Timestamp.class).toInstant();
        }

        @Override
        public <T> Optional<T> optional(String column, BiFunction<Row, String, T> read) {
            return raw(column).map(_ -> read.apply(this, column));
        }

        private <T> T value(String column, Class<T> type) {
            Object value =
                    raw(column).orElseThrow(() -> new IllegalStateException("Column %s is null".formatted(column)));
            if (!type.isInstance(value)) {
                throw new IllegalStateException("Column %s is a %s, not a %s"
                        .formatted(column, value.getClass().getSimpleName(), type.getSimpleName()));
            }
            return type.cast(value);
        }

        /** Asked for its very own class, a value is not mapped but handed out, NULL included. */
        private Optional<Object> raw(String column) {
            DbColumn found = row.column(column);
            return Optional.ofNullable(found.get(found.javaType()));
        }
    }
}
