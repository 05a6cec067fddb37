package innkeeper.kit.database;

import innkeeper.kit.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RetentionIT {
    private static final Instant NOW = Instant.parse("2027-06-10T10:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 10;
    private static final Sql MAKE = Sql.named("test.make", """
            create table aged (id uuid not null, at timestamptz not null);
            create table gone (times integer not null);
            create function note() returns trigger language plpgsql as $$
            begin
                insert into gone select count(*) from removed;
                return null;
            end $$;
            create trigger noted after delete on aged referencing old table as removed
            for each statement execute function note()
            """);
    private static final Sql ADD = Sql.named("test.add", "insert into aged (id, at) values (cast(:id as uuid), :at)");
    private static final Sql FORGET = Sql.named("test.forget-old", """
            delete from aged
            where id in (
                select id
                from aged
                where at < :limit
                order by at
                limit :batch
                for update skip locked)
            """);
    private static final Sql LEFT = Sql.named("test.left", "select count(*) as n from aged");
    private static final Sql AT_ONCE =
            Sql.named("test.at-once", "select times as n from gone where times > 0 order by times");
    private static Database db;

    @BeforeAll
    static void open() {
        db = Things.database();
        db.execute(MAKE, Params.none());
    }

    @AfterAll
    static void close() {
        db.stop();
    }

    @Test
    void what_is_old_goes_in_batches_without_waiting_for_the_next_hour_and_what_is_young_stays() {
        for (int i = 0; i < 25; i++) {
            add(NOW.minus(KEPT).minusSeconds(1 + i));
        }
        add(NOW.minus(KEPT));
        Retention retention = new Retention(db, FORGET, KEPT, Clock.fixed(NOW, ZoneOffset.UTC), BATCH);
        retention.start();
        await().until(() -> numbers(LEFT).equals(List.of(1L)));
        retention.stop();
        assertEquals(List.of(5L, 10L, 10L), numbers(AT_ONCE));
    }

    private static void add(Instant at) {
        db.execute(ADD, Params.of("id", Ids.next()).and("at", at));
    }

    private static List<Long> numbers(Sql sql) {
        return db.query(sql, Params.none(), row -> row.bigint("n"));
    }
}
