package innkeeper.kit.event.outbox;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The partitions of the outbox that this relay may send: as many as every other relay that runs. Only the database's
 * clock counts. A relay that was paused beyond its lease may send beside its successor for a moment: each sends a key's
 * events in order and the inbox drops what came before, so consumers still see every event once and in order.
 */
final class Leases {
    private static final Sql SEEN = Sql.named("outbox.relay-seen", """
            insert into outbox_relays (id, seen_until)
            values (cast(:me as uuid), clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (id) do update set seen_until = excluded.seen_until
            """);
    private static final Sql FORGET = Sql.named("outbox.forget-relays", """
            delete from outbox_relays
            where id in (select id from outbox_relays where seen_until < clock_timestamp() for update skip locked)
            """);
    private static final Sql SHARE = Sql.named("outbox.share", """
            select (partitions.n + relays.n - 1) / relays.n as share, relays.n = 1 as alone
            from (select count(*) as n from outbox_leases) partitions,
                 (select count(*) as n from outbox_relays where seen_until >= clock_timestamp()) relays
            """);
    private static final Sql GIVE_UP = Sql.named("outbox.give-up-leases", """
            update outbox_leases set holder = null, held_until = '-infinity'
            where partition in (select partition from outbox_leases where holder = cast(:me as uuid)
                                order by partition offset :share)
            """);
    /** What is locked is chosen once, as {@code task.take} does it. */
    private static final Sql TAKE = Sql.named("outbox.take-leases", """
            with free as materialized (
                select partition
                from outbox_leases
                where holder = cast(:me as uuid) or held_until < clock_timestamp()
                order by coalesce(holder = cast(:me as uuid), false) desc, partition
                limit :share
                for update skip locked)
            update outbox_leases
            set holder = cast(:me as uuid), held_until = clock_timestamp() + :millis * interval '1 millisecond'
            from free
            where outbox_leases.partition = free.partition
            returning outbox_leases.partition
            """);
    private static final Sql RENEW = Sql.named("outbox.renew-leases", """
            update outbox_leases set held_until = clock_timestamp() + :millis * interval '1 millisecond'
            where holder = cast(:me as uuid)
            """);
    private static final Sql LEAVE = Sql.named("outbox.relay-leaves", """
            delete from outbox_relays where id = cast(:me as uuid)
            """);
    /** How soon a relay that has less than its share asks again. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Database db;
    private final Duration length;
    private final UUID me = UUID.randomUUID();
    private Set<Integer> held = Set.of();
    private boolean alone;
    private long sharedUntil = System.nanoTime();
    private long freshUntil = System.nanoTime();

    Leases(Database db, Duration length) {
        this.db = db;
        this.length = length;
    }

    private record Shares(int fair, boolean alone, Set<Integer> held) {}

    /** Between two batches: what may be sent now. Takes what nobody holds, and gives up what is more than a fair share. */
    Set<Integer> share() {
        long now = System.nanoTime();
        if (now - sharedUntil >= 0) {
            Shares shares = db.transaction(this::shareOut);
            held = shares.held();
            alone = shares.alone();
            freshUntil = now + length.toNanos() / 2;
            sharedUntil = held.size() < shares.fair() ? now + SOON.toNanos() : freshUntil;
        }
        return held;
    }

    /** Whether no other relay runs, as far as this one knows. */
    boolean alone() {
        return alone;
    }

    /** In the middle of a batch: true while all that {@link #share} said still holds; prolongs it when half has passed. */
    boolean keep() {
        long now = System.nanoTime();
        if (now - freshUntil < 0) {
            return true;
        }
        if (db.execute(RENEW, length()) == held.size()) {
            freshUntil = now + length.toNanos() / 2;
            return true;
        }
        held = Set.of();
        sharedUntil = now;
        return false;
    }

    /** Everything is free for the others at once. */
    void release() {
        held = Set.of();
        sharedUntil = System.nanoTime();
        db.transact(tx -> {
            tx.execute(GIVE_UP, Params.of("me", me).and("share", 0));
            tx.execute(LEAVE, Params.of("me", me));
        });
    }

    private Shares shareOut(Transaction tx) {
        tx.execute(SEEN, length());
        tx.execute(FORGET, Params.none());
        Shares shares = tx.find(SHARE, Params.none(),
                row -> new Shares(row.integer("share"), row.flag("alone"), Set.of())).orElseThrow();
        tx.execute(GIVE_UP, Params.of("me", me).and("share", shares.fair()));
        return new Shares(shares.fair(), shares.alone(),
                tx.query(TAKE, length().and("share", shares.fair()), row -> row.integer("partition")).stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Params length() {
        return Params.of("me", me).and("millis", Math.toIntExact(length.toMillis()));
    }
}
