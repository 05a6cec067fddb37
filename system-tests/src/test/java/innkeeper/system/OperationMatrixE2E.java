package innkeeper.system;

import innkeeper.system.matrix.Caller;
import innkeeper.system.matrix.Findings;
import innkeeper.system.matrix.MatrixTable;
import innkeeper.system.matrix.Rejections;
import innkeeper.system.matrix.Row;
import innkeeper.system.matrix.recipe.Recipe;
import innkeeper.system.matrix.recipe.Recipes;
import innkeeper.system.matrix.stage.Cast;
import innkeeper.system.matrix.stage.Resigned;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.matrix.stillness.Ledger;
import innkeeper.system.support.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every operation of every service, asked by every kind of caller: who is refused, and that nothing came of it. */
class OperationMatrixE2E {
    private static final MatrixTable TABLE = MatrixTable.committed();
    private static final Findings FINDINGS = new Findings(TABLE);
    private static final Cast CAST = new Cast();
    private static final Scene.Stage STAGE = Scene.stage(CAST);
    private static Ledger ledger;

    @BeforeAll
    static void openTheLedger() {
        ledger = Ledger.open();
    }

    @AfterAll
    static void tell() throws IOException {
        ledger.close();
        Files.writeString(Path.of("target/operation-matrix.txt"), FINDINGS.table().render());
        System.out.println(FINDINGS.summary());
    }

    /** First all calls that are refused, on things that nothing else touches; then those that are served. */
    @TestFactory
    Stream<DynamicContainer> every_caller_is_answered_as_the_table_says_and_a_refused_call_changes_nothing() {
        return Stream.concat(
                TABLE.rows().stream().filter(row -> !row.refused().isEmpty())
                        .collect(Collectors.groupingBy(row -> row.operation().service(), LinkedHashMap::new,
                                Collectors.toList()))
                        .entrySet().stream()
                        .map(rows -> dynamicContainer(rows.getKey() + " refuses", refused(rows.getValue()))),
                TABLE.rows().stream().filter(row -> !row.served().isEmpty())
                        .map(row -> dynamicContainer(row.operation() + " serves", served(row))));
    }

    @Test
    void an_expired_token_lacks_nothing_but_time() {
        String now = Resigned.earlier(CAST.admin().token(), Duration.ZERO);

        Request.to("auth-service", "/v1/users/me").bearer(now).get().expect(200);
    }

    @Test
    void the_ledger_notices_one_changed_row() {
        assertEquals(List.of("auth-service/people"), ledger.rehearse("auth-service",
                "update people set full_name = full_name || '!' where id = cast(? as uuid)", CAST.admin().id()));
        assertEquals(List.of("hotel-service/rate_months"), ledger.rehearse("hotel-service",
                "update rate_months set closed = array_fill(true, array[31]) where ctid = (select min(ctid) from rate_months where closed is null)"));
        assertEquals(List.of("auth-service/outbox"), ledger.rehearse("auth-service",
                "delete from outbox where seq = (select max(seq) from outbox)"));
    }

    private static Stream<DynamicTest> refused(List<Row> rows) {
        Once rejections = new Once(() -> rejections(rows));
        return Stream.concat(
                rows.stream().flatMap(row -> row.refused().stream().map(caller -> dynamicTest(
                        "%s, %s".formatted(row.operation(), title(row, caller)),
                        () -> check(row, caller, rejections.get().answer(row, caller))))),
                Stream.of(dynamicTest("and nothing has changed", () -> {
                    if (!rejections.get().changes().isEmpty()) {
                        FINDINGS.noteChange();
                        rows.forEach(row -> assertEquals(List.of(), rejections(List.of(row)).changes(),
                                () -> row.operation() + " changed something for the refused"));
                    }
                    assertEquals(List.of(), rejections.get().changes());
                })));
    }

    private static Rejections rejections(List<Row> rows) {
        return Rejections.of(rows, OperationMatrixE2E::recipe, STAGE, ledger);
    }

    private static Stream<DynamicTest> served(Row row) {
        return row.served().stream().map(caller -> dynamicTest(title(row, caller), () -> {
            Scene scene = STAGE.set(row.operation(), caller);
            boolean reads = row.operation().name().startsWith("GET ");
            check(row, caller, recipe(row).prepare(reads ? scene : scene.anew()).answer());
        }));
    }

    private static Recipe recipe(Row row) {
        Recipe recipe = Recipes.all().get(row.operation().toString());
        assertNotNull(recipe, () -> "no recipe for " + row.operation());
        return recipe;
    }

    private static void check(Row row, Caller caller, String answer) {
        assertEquals(row.answer(caller), FINDINGS.note(row, caller, answer),
                () -> "%s asked by %s".formatted(row.operation(), caller.title()));
    }

    private static String title(Row row, Caller caller) {
        return caller.title() + ": " + row.answer(caller);
    }

    /** The calls are made when the first of their tests runs, so that a failure in between belongs to a test. */
    private static final class Once {
        private final Supplier<Rejections> making;
        private Optional<Rejections> made = Optional.empty();

        Once(Supplier<Rejections> making) {
            this.making = making;
        }

        Rejections get() {
            if (made.isEmpty()) {
                made = Optional.of(making.get());
            }
            return made.orElseThrow();
        }
    }
}
