package innkeeper.auth.postgres;

import innkeeper.auth.usecase.access.SigningKeys.Sealed;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresSigningKeysIT {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Sql EXPIRE = Sql.named("test.expire-key",
            "update signing_key set expires_at = :at where generation = 1");

    private static AuthDatabase auth;

    private final PostgresSigningKeys keys = new PostgresSigningKeys(auth.database);

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
        auth.empty();
    }

    private static Sealed key(int generation, String kid) {
        return new Sealed(generation, kid, "public " + kid, "sealed " + kid);
    }

    @Test
    void keys_come_back_newest_first() {
        keys.add(key(1, "one"), NOON);
        keys.add(key(2, "two"), NOON);
        assertEquals(List.of(key(2, "two"), key(1, "one")), keys.unexpired(NOON));
    }

    @Test
    void of_two_who_make_a_generation_the_first_wins() {
        keys.add(key(1, "mine"), NOON);
        keys.add(key(1, "yours"), NOON);
        assertEquals(List.of(key(1, "mine")), keys.unexpired(NOON));
    }

    @Test
    void an_expired_key_does_not_come_back() {
        keys.add(key(1, "one"), NOON);
        keys.add(key(2, "two"), NOON);
        auth.database.execute(EXPIRE, Params.of("at", NOON.plusSeconds(10)));
        assertEquals(2, keys.unexpired(NOON.plusSeconds(9)).size());
        assertEquals(List.of(key(2, "two")), keys.unexpired(NOON.plusSeconds(10)));
    }
}
