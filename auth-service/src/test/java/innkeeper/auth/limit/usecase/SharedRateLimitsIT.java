package innkeeper.auth.limit.usecase;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.limit.domain.Limit.LOGIN_PER_ACCOUNT;
import static innkeeper.auth.limit.domain.Limit.TOKEN_PER_ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SharedRateLimitsIT extends RateLimitsContract {
    private static final Rate BUSY = new Rate(6000, Duration.ofMinutes(1));
    private static final Sql EMPTY = Sql.named("test.empty-rate-limits", "delete from rate_limits");
    private static final Sql IDS = Sql.named("test.rate-limit-ids", "select id from rate_limits");
    private static final Collection<SpanData> SPANS = new ConcurrentLinkedQueue<>();

    private static DatabaseSettings settings;
    private static Telemetry telemetry;
    private static Database database;

    private final RateLimits limits = new SharedRateLimits(database, clock);
    private final RateLimits second = new SharedRateLimits(database, clock);

    @BeforeAll
    static void open() {
        settings = TestPostgres.fresh();
        telemetry = Telemetry.collecting(SPANS);
        database = Database.open(settings, Schema.of("auth", Schema.Table.OUTBOX, Schema.Table.TASK), telemetry);
        database.start();
        database.execute(EMPTY, Params.none());
    }

    @AfterAll
    static void close() {
        database.stop();
    }

    @Override
    protected RateLimits limits() {
        return limits;
    }

    @Test
    void two_instances_allow_together_what_one_may_and_at_most_one_more_each() {
        var allowed = IntStream.range(0, 50)
                .filter(number -> (number % 2 == 0 ? limits : second)
                        .consume(LOGIN_PER_ACCOUNT.code(), TEN_A_MINUTE, somebody).allowed())
                .count();
        assertTrue(allowed >= 10 && allowed <= 12, "allowed " + allowed);
    }

    @Test
    void what_one_instance_counted_the_other_knows_a_second_later() {
        IntStream.range(0, 4000).forEach(_ -> limits.consume(TOKEN_PER_ADDRESS.code(), BUSY, somebody));
        assertEquals(6000 - 4000 - 1, second.consume(TOKEN_PER_ADDRESS.code(), BUSY, somebody).remaining(), 300);
    }

    @Test
    void many_at_once_on_two_instances_lose_no_count() throws Exception {
        var hundred = new Rate(100, Duration.ofMinutes(1));
        List<Callable<Boolean>> requests = Stream.of(limits, second)
                .flatMap(instance -> IntStream.range(0, 200).mapToObj(_ -> (Callable<Boolean>) () -> instance
                        .consume(TOKEN_PER_ADDRESS.code(), hundred, somebody).allowed()))
                .toList();
        var allowed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) {
                allowed += answer.get() ? 1 : 0;
            }
        }
        assertTrue(allowed >= 100 && allowed <= 110, "allowed " + allowed);
    }

    @Test
    void a_busy_address_costs_no_sql_on_most_requests() {
        limits.consume(TOKEN_PER_ADDRESS.code(), BUSY, somebody);
        assertEquals(0, statementsDuring(300));
        assertEquals(2, statementsDuring(1));
        assertEquals(0, statementsDuring(200));
        clock.pass(Duration.ofMillis(1001));
        assertEquals(2, statementsDuring(100));
    }

    @Test
    void who_is_refused_costs_no_sql_either() {
        IntStream.range(0, 20).forEach(_ -> limits.consume(TOKEN_PER_ADDRESS.code(), TEN_A_MINUTE, somebody));
        SPANS.clear();
        telemetry.span("refusals", SpanKind.INTERNAL, Context.root(), _ -> IntStream.range(0, 100)
                .filter(_ -> limits.consume(TOKEN_PER_ADDRESS.code(), TEN_A_MINUTE, somebody).allowed()).count());
        assertEquals(List.of("refusals"), SPANS.stream().map(SpanData::getName).toList());
    }

    @Test
    void the_table_holds_nobody_s_name() {
        limits.consume(TOKEN_PER_ADDRESS.code(), BUSY, "192.0.2.77");
        var ids = database.query(IDS, Params.none(), row -> row.text("id"));
        assertFalse(ids.isEmpty());
        ids.forEach(id -> assertTrue(id.matches("[0-9a-f]{64}"), id));
    }

    @Test
    void without_the_database_nobody_is_let_through() {
        var away = Database.open(new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/auth", settings.user(),
                settings.password(), 1, false), Schema.of("auth"), Telemetry.none());
        var blind = new SharedRateLimits(away, clock);
        assertThrows(Unavailable.class, () -> blind.consume(TOKEN_PER_ADDRESS.code(), BUSY, somebody));
        away.stop();
    }

    private long statementsDuring(int requests) {
        SPANS.clear();
        telemetry.span("requests", SpanKind.INTERNAL, Context.root(), _ -> IntStream.range(0, requests)
                .filter(_ -> limits.consume(TOKEN_PER_ADDRESS.code(), BUSY, somebody).allowed()).count());
        return SPANS.stream().filter(span -> span.getName().startsWith("limit.")).count();
    }
}
