package innkeeper.auth.limit.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.limit.domain.Lockout;
import innkeeper.auth.limit.domain.LockoutRules;
import innkeeper.auth.limit.usecase.LoginAttempts;
import innkeeper.auth.limit.usecase.LoginAttemptsContract;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresLoginAttemptsIT extends LoginAttemptsContract {
    private static final Sql EMPTY = Sql.named("test.empty-login-attempts", "delete from login_attempts");

    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @BeforeEach
    void empty() {
        auth.database.execute(EMPTY, Params.none());
    }

    @Override
    protected LoginAttempts attempts() {
        return new PostgresLoginAttempts(auth.database);
    }

    @Test
    void a_hundred_guesses_at_once_on_two_instances_are_five_guesses() throws Exception {
        var pause = Duration.ofSeconds(1);
        var lockout = new Lockout(5, pause, pause, Duration.ofHours(1));
        var rules = new LockoutRules(lockout, lockout, Duration.ofDays(1));
        var clock = MovableClock.at("2026-11-22T12:00:00Z");
        var tried = new AtomicInteger();
        var refused = new AtomicInteger();
        var guesses = new ArrayList<Callable<Void>>();
        for (var number = 0; number < 100; number++) {
            var instance = new PasswordTrials(attempts(), rules, clock, _ -> {});
            guesses.add(() -> {
                try {
                    instance.isRight(ANNA, HOME, () -> tried.incrementAndGet() < 0);
                } catch (Rejected _) {
                    refused.incrementAndGet();
                }
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess : threads.invokeAll(guesses)) {
                guess.get();
            }
        }
        assertEquals(5, tried.get());
        assertEquals(95, refused.get());
    }
}
