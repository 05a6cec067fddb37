package innkeeper.auth.limit.postgres;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.domain.Streak;
import innkeeper.auth.limit.domain.Trials;
import innkeeper.auth.limit.usecase.LoginAttempts;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Tried passwords in PostgreSQL; changes of one account queue up behind a lock, also where no row exists yet. */
public final class PostgresLoginAttempts implements LoginAttempts {
    private static final String EVERYWHERE = "";

    private static final Sql LOCK = Sql.named("auth.lock-login-attempts", """
            select 1 as locked
            from pg_advisory_xact_lock(hashtextextended(:account, 0))""");
    private static final Sql FIND = Sql.named("auth.find-login-attempts", """
            select network, failures, locked_until, forgotten_at, known_until
            from login_attempts
            where account = :account and network in ('', :network)""");
    private static final Sql KEEP = Sql.named("auth.keep-login-attempts", """
            insert into login_attempts (account, network, failures, locked_until, forgotten_at, known_until)
            values (:account, :network, :failures, :locked_until, :forgotten_at, :known_until)
            on conflict (account, network) do update
            set failures = excluded.failures, locked_until = excluded.locked_until,
                forgotten_at = excluded.forgotten_at, known_until = excluded.known_until""");
    private static final Sql FORGET = Sql.named("auth.forget-login-attempts", """
            delete from login_attempts
            where account = :account""");
    private static final Sql FORGET_OVER = Sql.named("auth.forget-login-attempts-over", """
            delete from login_attempts
            where greatest(forgotten_at, known_until) < :time""");

    private final Database database;

    public PostgresLoginAttempts(Database database) {
        this.database = database;
    }

    @Override
    public Trials find(AccountKey account, Network from) {
        return find(database, account, from);
    }

    @Override
    public Trials change(AccountKey account, Network from, UnaryOperator<Trials> step) {
        return database.transaction(tx -> {
            tx.query(LOCK, Params.of("account", account.hash()), row -> row.integer("locked"));
            Trials before = find(tx, account, from);
            Trials after = step.apply(before);
            if (!after.here().equals(before.here()) || !after.knownUntil().equals(before.knownUntil())) {
                keep(tx, account, from.hash(), after.here(), after.knownUntil());
            }
            if (!after.everywhere().equals(before.everywhere())) {
                keep(tx, account, EVERYWHERE, after.everywhere(), Instant.EPOCH);
            }
            return after;
        });
    }

    @Override
    public void forget(AccountKey account) {
        database.execute(FORGET, Params.of("account", account.hash()));
    }

    @Override
    public long forgetOverBefore(Instant time) {
        return database.execute(FORGET_OVER, Params.of("time", time));
    }

    private static Trials find(Session session, AccountKey account, Network from) {
        return session.query(FIND, Params.of("account", account.hash()).and("network", from.hash()),
                PostgresLoginAttempts::seen).stream().reduce(Trials.NONE, PostgresLoginAttempts::together);
    }

    private static Trials seen(Row row) {
        Streak streak = new Streak(row.integer("failures"), row.instant("locked_until"), row.instant("forgotten_at"));
        return row.text("network").equals(EVERYWHERE)
                ? new Trials(Streak.NONE, streak, Instant.EPOCH)
                : new Trials(streak, Streak.NONE, row.instant("known_until"));
    }

    /** Each row knows one half. */
    private static Trials together(Trials some, Trials more) {
        return new Trials(
                some.here().equals(Streak.NONE) ? more.here() : some.here(),
                some.everywhere().equals(Streak.NONE) ? more.everywhere() : some.everywhere(),
                some.knownUntil().isAfter(more.knownUntil()) ? some.knownUntil() : more.knownUntil());
    }

    private static void keep(Transaction tx, AccountKey account, String network, Streak streak, Instant knownUntil) {
        tx.execute(KEEP, Params.of("account", account.hash())
                .and("network", network)
                .and("failures", streak.failures())
                .and("locked_until", streak.lockedUntil())
                .and("forgotten_at", streak.forgottenAt())
                .and("known_until", knownUntil));
    }
}
