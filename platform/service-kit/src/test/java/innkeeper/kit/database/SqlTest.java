package innkeeper.kit.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SqlTest {
    private static final Sql SQL =
            Sql.named("try", "select ':no', :yes -- :neither\n from t /* :nor */ where a = :also");

    @Test
    void parameters_are_those_outside_of_literals_and_comments() {
        assertDoesNotThrow(() -> SQL.check(Params.of("yes", 1).and("also", null)));
    }

    @Test
    void parameters_are_numbered_by_their_places_and_the_rest_of_the_text_stays() {
        Sql twice = Sql.named("twice", "select ':no \\\\ $1', :a, :b, :a -- :neither");
        assertEquals("select ':no \\\\ $1', ?, ?, ? -- :neither", twice.text());
        assertEquals(Arrays.asList(1, null, 1), twice.inPlaces(Params.of("b", null).and("a", 1)));
    }

    @Test
    void a_question_mark_outside_of_literals_is_refused_because_jdbc_reads_it_as_a_parameter() {
        assertEquals("Statement bad: name its parameters, and use no operator with a question mark",
                assertThrows(IllegalArgumentException.class, () -> Sql.named("bad", "select data ? :a")).getMessage());
        assertDoesNotThrow(() -> Sql.named("good", "select '?' -- ?").check(Params.none()));
    }

    @Test
    void a_missing_or_an_extra_parameter_is_refused_before_a_connection_is_taken() {
        assertEquals("Statement try takes [also, yes] but was given [yes]",
                assertThrows(IllegalArgumentException.class, () -> SQL.check(Params.of("yes", 1))).getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> SQL.check(Params.of("yes", 1).and("also", 2).and("more", 3)));
    }

    @Test
    void a_cast_by_colons_is_refused_because_dbclient_reads_it_as_a_parameter() {
        assertEquals("Statement bad: write cast(x as type) instead of x::type",
                assertThrows(IllegalArgumentException.class, () -> Sql.named("bad", "select :a::jsonb")).getMessage());
    }

    @Test
    void values_travel_in_the_form_that_the_driver_takes() {
        UUID id = UUID.fromString("01930000-0000-7000-8000-000000000001");
        Params params = Params.of("id", id).and("at", Instant.parse("2026-11-22T18:40:00Z"))
                .and("unit", TimeUnit.DAYS).and("nothing", null);
        assertEquals("01930000-0000-7000-8000-000000000001", params.values().get("id"));
        assertEquals(OffsetDateTime.of(2026, 11, 22, 18, 40, 0, 0, ZoneOffset.UTC), params.values().get("at"));
        assertEquals("DAYS", params.values().get("unit"));
        assertEquals(null, params.values().get("nothing"));
    }

    @Test
    void a_value_of_another_kind_and_a_name_given_twice_are_refused() {
        assertEquals("Parameter price: cannot bind a java.math.BigDecimal", assertThrows(
                IllegalArgumentException.class, () -> Params.of("price", BigDecimal.ONE)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Params.of("a", 1).and("a", 2));
    }
}
